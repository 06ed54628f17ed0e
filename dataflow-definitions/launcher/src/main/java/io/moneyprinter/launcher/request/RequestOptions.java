package io.moneyprinter.launcher.request;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say what film is wanted. */
public final class RequestOptions {

	@Parameters(paramLabel = "TOPIC", description = "What the film is about.")
	private String topic;

	@ArgGroup
	private @Nullable Text text;

	@Option(names = "--length", paramLabel = "TIME", converter = LengthConverter.class, order = 12,
			description = "How long the film should be: 45s, 1m30s (default: 30s).")
	private @Nullable Duration length;

	@Option(names = "--language", paramLabel = "TAG", order = 13,
			description = "Language of script and speech: en, de, pt-BR (default: en).")
	private @Nullable String language;

	@Option(names = "--tone", paramLabel = "TONE", order = 14,
			description = "informative, friendly, dramatic, humorous or inspiring (default: informative).")
	private @Nullable String tone;

	@Option(names = "--variants", paramLabel = "COUNT", order = 60,
			description = "How many different films of the same request (default: 1).")
	private @Nullable Integer variants;

	@Option(names = "--callback", paramLabel = "URL", order = 61,
			description = "A web hook that is told when the film is published.")
	private @Nullable URI callback;

	@Option(names = "--class", paramLabel = "CLASS", order = 62,
			description = "Which queue: interactive or bulk (default: interactive).")
	private @Nullable String workClass;

	@Option(names = "--review", paramLabel = "POINT", order = 63,
			description = "What you look at before the film goes on: script or film (default: nothing).")
	private @Nullable String review;

	@Option(names = "--key", paramLabel = "KEY", order = 64,
			description = "Your own name for this request: asking again with it gives the same film.")
	private @Nullable String key;

	@Mixin
	private SoundOptions sound;

	@Mixin
	private PictureOptions picture;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	/**
	 * The order that these options make.
	 * @return valid as far as the domain can tell
	 * @throws ParameterException naming the option, the value and what is allowed
	 */
	public FilmOrder order() {
		OwnFiles files = new OwnFiles(this.spec.commandLine());
		RequestJson json = new RequestJson().with("idempotencyKey", this.key)
			.with("topic", this.topic)
			.with("language", this.language)
			.with("tone", this.tone)
			.with("lengthSeconds", (this.length != null) ? this.length.toSeconds() : null)
			.with("variants", this.variants)
			.with("class", this.workClass)
			.with("review", this.review)
			.with("callback", this.callback);
		if (this.text != null) {
			this.text.write(json, files);
		}
		this.sound.write(json, files);
		this.picture.write(json, files);
		return validated(json.bytes(), files);
	}

	private FilmOrder validated(byte[] json, OwnFiles files) {
		try {
			return new FilmOrder(json, DomainJson.readRequest(json), files.materials());
		}
		catch (InvalidRequestException ex) {
			throw new ParameterException(this.spec.commandLine(), OptionNames.sentence(ex.violations()), ex);
		}
	}

	/** Where the script comes from, when not from the topic alone. */
	private static final class Text {

		@Option(names = "--script", paramLabel = "FILE", order = 10, description = "A text that is spoken as it is.")
		private @Nullable Path script;

		@Option(names = "--source", paramLabel = "FILE", order = 11,
				description = "A text from which the script is picked.")
		private @Nullable Path source;

		void write(RequestJson json, OwnFiles files) {
			if (this.script != null) {
				json.with("script", files.text("--script", this.script));
			}
			if (this.source != null) {
				json.with("source", files.text("--source", this.source));
			}
		}

	}

}
