package io.moneyprinter.script.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.springframework.ai.chat.messages.Message;

/**
 * Asks a language model for the script. Its answer is data: checked against the schema
 * and by the {@link Editor}; a bad one is sent back once with what is wrong, and refused
 * the second time. It never retries anything else: that is the stage's.
 * <p>
 * The video is the seed, so that variants of one request differ.
 */
public final class ModelWriter implements ScriptWriter {

	private final ModelSettings settings;

	private final ChatClient client;

	/**
	 * A writer of one model.
	 * @param settings which model
	 */
	public ModelWriter(ModelSettings settings) {
		this.settings = settings;
		this.client = new ChatClient(settings);
	}

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return ContentKey.of("model/1")
			.with("address", this.settings.baseUrl())
			.with("model", this.settings.model())
			.with("temperature", this.settings.temperature())
			.with("topic", request.topic())
			.with("source", String.valueOf(request.source()))
			.with("language", request.language())
			.with("tone", request.tone().id())
			.with("length", request.length())
			.with("speed", request.voice().speed())
			.with("seed", video)
			.build();
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		long end = System.nanoTime() + this.settings.timeOut().toNanos();
		Briefing briefing = new Briefing(request);
		Editor editor = new Editor(request);
		String text = this.client.ask(briefing.first(), video, left(end));
		Draft draft = editor.read(text);
		if (!draft.good()) {
			draft = draft.better(mended(briefing.again(text, draft.problems()), draft, editor, video, left(end)));
		}
		return new Script(request.topic(), request.language(), usable(draft).scenes(), origin(draft));
	}

	/** A draft that would do is not lost because there was no second one. */
	private Draft mended(List<Message> messages, Draft first, Editor editor, VideoId video, Duration left) {
		try {
			return editor.read(this.client.ask(messages, video, left));
		}
		catch (VideoException ex) {
			if (first.usable()) {
				return first;
			}
			throw ex;
		}
	}

	private static Duration left(long end) {
		return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
	}

	private Draft usable(Draft draft) {
		if (!draft.usable()) {
			throw new VideoException(ErrorCode.PROVIDER_ANSWER_UNUSABLE, "The language model " + this.settings
					+ " gave no usable script, also after it was told what was wrong. " + draft.problems().get(0));
		}
		return draft;
	}

	private Origin origin(Draft draft) {
		String sentence = "The script was written by the language model " + this.settings + ".";
		return new Origin("model", draft.good() ? sentence : sentence + String.format(Locale.ROOT,
				" It kept to about %.0f percent of the length that was asked for.", 100 * draft.share()));
	}

}
