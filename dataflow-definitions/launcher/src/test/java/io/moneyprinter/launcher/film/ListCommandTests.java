package io.moneyprinter.launcher.film;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class ListCommandTests {

	private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@Test
	void saysWhatWaitsForAPersonAndWhatForItsTime() {
		VideoView running = video("running", null);
		VideoView held = video("held", new Hold(Hold.Reason.FILM_REVIEW, "Its film waits for a review.", null));
		VideoView waiting = video("waiting", new Hold(Hold.Reason.LATER, "The voice is busy.", TIME));
		assertThat(ListCommand.print(List.of(running, held, waiting), this.screen)).isEqualTo(ExitCode.OK);
		List<String> lines = this.out.toString().lines().filter((line) -> !line.isEmpty()).toList();
		assertThat(lines).hasSize(6);
		assertThat(lines.get(0)).matches("ID +STATE +DONE +ACCEPTED +TOPIC");
		assertThat(lines.get(1)).matches(running.id() + "  running +40 % .* Tides");
		assertThat(lines.get(4)).isEqualTo(held.id() + "  held  Its film waits for a review.");
		assertThat(lines.get(5))
			.matches(waiting.id() + "  waiting  The voice is busy\\. It goes on at 01-0[123] \\d\\d:\\d\\d:05\\.");
	}

	@Test
	void saysHowToMakeTheFirst() {
		assertThat(ListCommand.print(List.of(), this.screen)).isEqualTo(ExitCode.OK);
		assertThat(this.err.toString()).contains("./moneyprinter make");
		assertThat(this.out.toString()).isEmpty();
	}

	private static VideoView video(String state, @Nullable Hold hold) {
		return new VideoView(VideoId.random(), "Tides", null, state, 1, null, 40, null, hold, null, null, null, TIME,
				null);
	}

}
