package io.moneyprinter.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.system.Films;
import io.moneyprinter.system.faults.World.Asked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A person who changes her mind while ffmpeg runs.
 */
@Tag("faults")
@ExtendWith(OnePlatform.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class CancelTests {

	private static final String LONG_FILM = """
			{"topic":"A long film","script":"%s","picture":{"resolution":720},"music":{"mood":"none"}}"""
		.formatted("This sentence is one of many, so that the film takes its time. ".repeat(8).strip());

	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private final Trial trial;

	CancelTests(Trial trial) {
		this.trial = trial;
	}

	@Test
	void cancellingStopsFfmpegWithinASecondAndLeavesNothing() throws Exception {
		Films films = this.trial.platform().films();
		String id = Films.json(films.submit(LONG_FILM, "cancelled")).get("id").asText();
		this.trial.demand().promise(new Asked("A long film", Set.of(id), false, Set.of()));
		await("ffmpeg at work on the film").atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> encoders().size() > 0 && isRendered(id));
		List<ProcessHandle> encoders = encoders();

		Instant before = Instant.now();
		assertThat(films.post("/v1/videos/" + id + "/cancel").statusCode()).isEqualTo(200);
		await("the end of ffmpeg").pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofSeconds(20))
			.until(() -> encoders.stream().noneMatch(ProcessHandle::isAlive));
		Duration took = Duration.between(before, Instant.now());
		System.out.println("ffmpeg ended " + took.toMillis() + " ms after the cancellation was sent.");

		assertThat(took).isLessThan(A_SECOND);
		assertThat(films.json("/v1/videos/" + id).path("state").asText()).isEqualTo("cancelled");
		this.trial.reckon("cancel");
	}

	private boolean isRendered(String id) throws Exception {
		return this.trial.platform().films().json("/v1/videos/" + id).path("stage").asText().equals("render");
	}

	private List<ProcessHandle> encoders() {
		return this.trial.outside().workers().toList();
	}

}
