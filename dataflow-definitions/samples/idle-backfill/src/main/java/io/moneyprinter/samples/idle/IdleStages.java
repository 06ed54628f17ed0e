package io.moneyprinter.samples.idle;

import java.time.Instant;
import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.FilmCheck;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageName;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * All that stands round a backfill's films, and nothing in the place of the work: a film
 * that is none, handed over to nobody.
 */
@Configuration(proxyBeanMethods = false)
@Import(Measured.class)
public class IdleStages {

	private static final ArtifactRef NOTHING = new ArtifactRef("local/film/nothing", "video/mp4", 0, "0".repeat(64));

	private static final Film FILM = new Film(NOTHING, NOTHING, NOTHING, NOTHING, new Canvas(180, 320, 30), 0, 0,
			List.of(), new FilmCheck(0, 0, List.of()));

	@Bean
	@Primary
	Pipeline idlePipeline(StageEnvironment environment) {
		return new Pipeline(List.of(new Idle(StageName.RENDER), new Idle(StageName.PUBLISH)), environment);
	}

	/**
	 * A stage that does nothing.
	 *
	 * @param name whom it stands in for
	 */
	private record Idle(StageName name) implements Stage<Object> {

		@Override
		public Class<Object> resultType() {
			return Object.class;
		}

		@Override
		public ContentKey key(StageInput input) {
			return ContentKey.of("idle/1").with("stage", this.name.id()).with("video", input.videoId()).build();
		}

		/** A backfill reads the results of rendering alone. */
		@Override
		public Object run(StageInput input, StageContext context) {
			return (this.name == StageName.RENDER) ? FILM
					: new Publication(input.videoId(), NOTHING, List.of(), Instant.EPOCH);
		}

	}

}
