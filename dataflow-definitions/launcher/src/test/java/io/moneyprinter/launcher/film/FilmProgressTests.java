package io.moneyprinter.launcher.film;

import java.time.Duration;
import java.time.Instant;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FilmProgressTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final ArtifactRef MANIFEST = new ArtifactRef("local/script/x", "application/json", 1,
			"0".repeat(64));

	private final FilmProgress progress = new FilmProgress();

	@Test
	void addsUpTheStagesByTheirShareOfTheWork() {
		started(1, StageName.SCRIPT, 0);
		completed(1, StageName.SCRIPT, 1, false);
		started(1, StageName.SPEECH, 1);
		progressed(1, StageName.SPEECH, 3, 0.5);
		assertThat(this.progress.fraction()).isCloseTo(0.05 + 0.15 / 2, within(1e-9));
	}

	@Test
	void neverGoesBackWhenEventsComeLate() {
		started(1, StageName.RENDER, 0);
		progressed(1, StageName.RENDER, 2, 0.6);
		progressed(1, StageName.RENDER, 1, 0.2);
		completed(1, StageName.RENDER, 3, false);
		progressed(1, StageName.RENDER, 2, 0.7);
		assertThat(this.progress.fraction()).isCloseTo(0.95, within(1e-9));
	}

	@Test
	void aNewAttemptStartsAgainAndTheOldOneIsNotHeard() {
		started(1, StageName.RENDER, 0);
		progressed(1, StageName.RENDER, 2, 0.9);
		started(2, StageName.RENDER, 5);
		progressed(1, StageName.RENDER, 6, 0.95);
		assertThat(this.progress.fraction()).isCloseTo(0.2, within(1e-9));
	}

	@Test
	void guessesTheTimeLeftFromThePaceOnceThereIsOne() {
		started(1, StageName.SCRIPT, 0);
		assertThat(this.progress.timeLeft(START.plusSeconds(5))).isEmpty();
		completed(1, StageName.SCRIPT, 1, false);
		started(1, StageName.SPEECH, 1);
		completed(1, StageName.SPEECH, 10, false);
		assertThat(this.progress.timeLeft(START.plusSeconds(10))).contains(Duration.ofSeconds(40));
	}

	@Test
	void whatAnEarlierAttemptMadeCountsButTellsNoPace() {
		started(1, StageName.SCRIPT, 0);
		started(2, StageName.RENDER, 100);
		progressed(2, StageName.RENDER, 103, 0.25);
		assertThat(this.progress.fraction()).isCloseTo(0.2 + 0.75 / 4, within(1e-9));
		assertThat(this.progress.timeLeft(START.plusSeconds(103))).isPresent()
			.get()
			.satisfies((left) -> assertThat(left.toMillis()).isCloseTo(9800, within(1L)));
	}

	@Test
	void aPersonsTimeIsNotTheFilms() {
		started(1, StageName.SCRIPT, 0);
		completed(1, StageName.SCRIPT, 5, false);
		held(StageName.SCRIPT, 5, new Hold(Hold.Reason.SCRIPT_REVIEW, "It waits.", null));
		assertThat(this.progress.hold()).isPresent();
		started(1, StageName.SPEECH, 100_000);
		progressed(1, StageName.SPEECH, 100_005, 1.0 / 3);
		assertThat(this.progress.hold()).isEmpty();
		assertThat(this.progress.timeLeft(START.plusSeconds(100_005))).contains(Duration.ofSeconds(90));
	}

	@Test
	void aStageThatWasPutOffBeginsAgain() {
		started(1, StageName.SPEECH, 0);
		progressed(1, StageName.SPEECH, 10, 0.9);
		held(StageName.SPEECH, 10, new Hold(Hold.Reason.LATER, "It waits.", at(600)));
		assertThat(this.progress.timeLeft(at(11))).isEmpty();
		started(1, StageName.SPEECH, 600);
		assertThat(this.progress.stage(StageName.SPEECH)).hasValueSatisfying((stage) -> {
			assertThat(stage.began()).isEqualTo(at(600));
			assertThat(stage.fraction()).isZero();
		});
	}

	private void held(StageName stage, int second, Hold hold) {
		this.progress.on(new VideoEvent.VideoHeld(id(), 1, AccountId.LOCAL, at(second), stage, hold));
	}

	@Test
	void aStageThatWasMadeBeforeCountsWithoutHavingStarted() {
		completed(1, StageName.SCRIPT, 0, true);
		assertThat(this.progress.stage(StageName.SCRIPT)).hasValueSatisfying((stage) -> {
			assertThat(stage.reused()).isTrue();
			assertThat(stage.fraction()).isEqualTo(1);
		});
	}

	private void started(int attempt, StageName stage, int second) {
		this.progress.on(new VideoEvent.StageStarted(id(), attempt, AccountId.LOCAL, at(second), stage));
	}

	private void progressed(int attempt, StageName stage, int second, double fraction) {
		this.progress.on(new VideoEvent.StageProgressed(id(), attempt, AccountId.LOCAL, at(second), stage, second,
				fraction, "scene 1 of 2"));
	}

	private void completed(int attempt, StageName stage, int second, boolean reused) {
		this.progress
			.on(new VideoEvent.StageCompleted(id(), attempt, AccountId.LOCAL, at(second), stage, MANIFEST, reused));
	}

	private static Instant at(int second) {
		return START.plusSeconds(second);
	}

	private static VideoId id() {
		return VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");
	}

}
