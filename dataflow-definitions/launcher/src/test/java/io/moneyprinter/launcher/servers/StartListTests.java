package io.moneyprinter.launcher.servers;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class StartListTests {

	private final StringWriter written = new StringWriter();

	@Test
	void saysOnceWhatHasArrivedWhereNothingCanBeChanged() {
		Screen screen = new Screen(new PrintWriter(this.written), new PrintWriter(this.written), Ansi.OFF, false);
		try (StartList list = new StartList(screen)) {
			list.on(event(0, "kafka", PartState.WAITING, "waits for postgres"));
			list.on(event(1, "kafka", PartState.STARTING, "starts"));
			list.on(event(4, "kafka", PartState.READY, "answers"));
			list.on(event(5, "kafka", PartState.READY, "answers"));
			list.on(event(6, "dataflow", PartState.FAILED, "Port 9393 is taken by process 42."));
			list.on(event(7, PartEvent.PLATFORM, PartState.FAILED, "not up"));
		}
		assertThat(this.written.toString().lines()).containsExactly("  ✓ kafka             4.0 s",
				"  ✗ dataflow          Port 9393 is taken by process 42.");
	}

	private static PartEvent event(int second, String part, PartState state, String sentence) {
		return new PartEvent(Instant.EPOCH.plusSeconds(second), part, state, sentence);
	}

}
