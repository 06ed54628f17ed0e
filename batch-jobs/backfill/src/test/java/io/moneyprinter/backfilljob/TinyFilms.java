package io.moneyprinter.backfilljob;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.testkit.video.ArtifactRefs;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Narrations;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Laid beside the job: stages that make very small films within moments, and nobody who
 * hears of events. No configuration by itself, so that the job does not find it by
 * scanning.
 */
class TinyFilms {

	/** How long a film takes, in milliseconds. */
	static final String WORK = "tiny.work";

	@Bean
	VideoEvents videoEvents() {
		return (event) -> {
		};
	}

	@Bean
	@Primary
	Pipeline tinyPipeline(StageEnvironment environment) {
		return new Pipeline(stages(), environment);
	}

	static List<Stage<?>> stages() {
		return List.of(MadeUp.script(),
				new MadeUp<>(StageName.SPEECH, Narration.class,
						(input, context) -> Narrations.of(input.script(),
								ArtifactRefs.of("local/narration-audio/hum.wav", "audio/wav"))),
				new MadeUp<>(StageName.RENDER, Film.class, TinyFilms::render), MadeUp.publish());
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

}
