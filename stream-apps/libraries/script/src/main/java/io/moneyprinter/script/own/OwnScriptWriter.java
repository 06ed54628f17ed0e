package io.moneyprinter.script.own;

import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.prose.SceneCut;
import io.moneyprinter.script.prose.SceneLabels;
import io.moneyprinter.script.prose.Sentences;
import io.moneyprinter.script.prose.Vocabulary;
import io.moneyprinter.script.prose.Weights;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Cuts the request's own script into scenes, at paragraphs and between sentences. Every
 * word is spoken as it was given; the text alone decides the length.
 */
public final class OwnScriptWriter implements ScriptWriter {

	private static final Origin ORIGIN = new Origin("own-script",
			"The script is the request's own text, cut into scenes and spoken as it was given.");

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return ContentKey.of("own-script/1")
			.with("topic", request.topic())
			.with("script", text(request))
			.with("language", request.language())
			.build();
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		List<List<String>> paragraphs = Sentences.paragraphs(text(request), request.language());
		List<String> sentences = paragraphs.stream().flatMap(List::stream).toList();
		Weights weights = new Weights(sentences, request.topic(), Vocabulary.of(request.language()));
		SceneLabels labels = new SceneLabels(weights, request.language());
		List<Scene> scenes = SceneCut.of(request.language())
			.narrations(paragraphs)
			.stream()
			.map(labels::scene)
			.toList();
		return new Script(request.topic(), request.language(), scenes, ORIGIN);
	}

	private static String text(VideoRequest request) {
		String text = request.script();
		if (text == null || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw InvalidRequestException.of("script", (text != null) ? text : "empty",
					"a text with at least one word to be spoken");
		}
		return text;
	}

}
