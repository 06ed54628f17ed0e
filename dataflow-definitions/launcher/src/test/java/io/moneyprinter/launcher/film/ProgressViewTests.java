package io.moneyprinter.launcher.film;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressViewTests {

	private static final VideoId ID = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final StringWriter written = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.written), new PrintWriter(this.written), Ansi.OFF,
			false);

	@Test
	void showsStagesBarAndTimeLeft() {
		try (ProgressView view = halfWay()) {
			assertThat(view.lines()).extracting(this.screen::styled)
				.containsExactly("  ✓ script        2.0 s", "  ✓ speech   made before",
						"  ▸ render        8.0 s  40 %  scene 2 of 5", "  · publish",
						"  ███████████████░░░░░░░░░░░░░░░  50 %  about 14 s left");
		}
	}

	@Test
	void saysEachFinishedStageOnceWhereNothingCanBeChanged() {
		halfWay().close();
		assertThat(this.written.toString().lines()).containsExactly("  ✓ script        2.0 s",
				"  ✓ speech   made before");
	}

	@Test
	void saysWhatCanBeDoneWhileAFilmIsHeld() {
		try (ProgressView view = ProgressView.open(this.screen, ID, Clock.fixed(START, ZoneOffset.UTC))) {
			Hold hold = new Hold(Hold.Reason.SCRIPT_REVIEW, "Its script waits for a review.", null);
			view.on(completed(StageName.SCRIPT, 2, false));
			view.on(held(hold));
			view.on(held(hold));
			assertThat(view.lines()).extracting(this.screen::styled)
				.endsWith("  ‖ Its script waits for a review.", "      ./moneyprinter script " + ID,
						"      ./moneyprinter script " + ID + " --edit FILE", "      ./moneyprinter approve " + ID,
						"      ./moneyprinter reject " + ID + " --reason WHY");
			view.on(new VideoEvent.StageStarted(ID, 1, AccountId.LOCAL, START.plusSeconds(60), StageName.SPEECH));
			assertThat(view.lines()).hasSize(5);
		}
		assertThat(this.written.toString().lines().filter((line) -> line.contains("waits for a review"))).hasSize(1);
		assertThat(this.written.toString()).contains("./moneyprinter approve " + ID);
	}

	@Test
	void saysWhenAFilmGoesOnByItself() {
		try (ProgressView view = ProgressView.open(this.screen, ID, Clock.fixed(START, ZoneOffset.UTC))) {
			view.on(held(new Hold(Hold.Reason.LATER, "The voice is busy.", START.plusSeconds(60))));
		}
		assertThat(this.written.toString())
			.containsPattern("‖ The voice is busy\\. It goes on at \\d\\d-\\d\\d .*:01:00\\.");
	}

	private static VideoEvent held(Hold hold) {
		return new VideoEvent.VideoHeld(ID, 1, AccountId.LOCAL, START, StageName.SCRIPT, hold);
	}

	private ProgressView halfWay() {
		ProgressView view = ProgressView.open(this.screen, ID, Clock.fixed(START.plusSeconds(10), ZoneOffset.UTC));
		view.on(new VideoEvent.StageStarted(ID, 1, AccountId.LOCAL, START, StageName.SCRIPT));
		view.on(completed(StageName.SCRIPT, 2, false));
		view.on(completed(StageName.SPEECH, 2, true));
		view.on(new VideoEvent.StageStarted(ID, 1, AccountId.LOCAL, START.plusSeconds(2), StageName.RENDER));
		view.on(new VideoEvent.StageProgressed(ID, 1, AccountId.LOCAL, START.plusSeconds(9), StageName.RENDER, 1, 0.4,
				"scene 2 of 5"));
		return view;
	}

	private static VideoEvent completed(StageName stage, int second, boolean reused) {
		return new VideoEvent.StageCompleted(ID, 1, AccountId.LOCAL, START.plusSeconds(second), stage,
				new ArtifactRef("local/x/y", "application/json", 1, "0".repeat(64)), reused);
	}

}
