package io.moneyprinter.backfilljob;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.testkit.video.ArtifactRefs;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Narrations;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The job with stages that make very small films within moments, and without a broker.
 */
@Configuration(proxyBeanMethods = false)
class TinyFilms {

	/** How long a film takes, in milliseconds. */
	static final String WORK = "tiny.work";

	/** The job as it ships, with its beans under the same names, and these. */
	static final Class<?>[] SOURCES = { BackfillJob.class, TinyFilms.class };

	public static void main(String[] args) {
		System.exit(SpringApplication.exit(SpringApplication.run(SOURCES, args)));
	}

	@Bean
	VideoEvents videoEvents() {
		return (event) -> {
		};
	}

	@Bean
	@Primary
	Pipeline tinyPipeline(StageEnvironment environment) {
		return new Pipeline(List.of(new Made<>(StageName.SCRIPT, Script.class, (input, context) -> Scripts.ofScenes(1)),
				new Made<>(StageName.SPEECH, Narration.class,
						(input, context) -> Narrations.of(input.script(),
								ArtifactRefs.of("local/narration-audio/hum.wav", "audio/wav"))),
				new Made<>(StageName.RENDER, Film.class, TinyFilms::render),
				new Made<>(StageName.PUBLISH, Publication.class, (input, context) -> new Publication(input.videoId(),
						input.film().video(), List.of(), Instant.EPOCH))),
				environment);
	}

	private static Film render(StageInput input, StageContext context) throws Exception {
		Thread.sleep(Integer.getInteger(WORK, 5));
		String topic = input.request().topic();
		if (topic.startsWith("broken")) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip of '" + topic + "' is torn.");
		}
		Path file = Files.write(context.workFolder().resolve("film.mp4"),
				("film of " + topic).getBytes(StandardCharsets.UTF_8));
		ArtifactRef film = context.keep("film", file, "video/mp4");
		return Films.of(film, film, film, film);
	}

	/** A stage made of a function. */
	private record Made<R>(StageName name, Class<R> resultType, Work<R> work) implements Stage<R> {

		@Override
		public ContentKey key(StageInput input) {
			return ContentKey.of("tiny/1").with("video", input.videoId()).build();
		}

		@Override
		public R run(StageInput input, StageContext context) throws InterruptedException {
			try {
				return this.work.make(input, context);
			}
			catch (InterruptedException | RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What a stage does. */
	@FunctionalInterface
	private interface Work<R> {

		R make(StageInput input, StageContext context) throws Exception;

	}

}
