package io.moneyprinter.launcher.nodes;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import io.moneyprinter.launcher.api.NodeView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class NodesCommandTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@Test
	void saysWhatRunsWhere() {
		NodeView busy = new NodeView("0123456789", "studio", "films-1", "active", 1, 2, 2, 2,
				List.of(new NodeView.Running("a-video", 3, 4, 25), new NodeView.Running(null, 1, 0, 0)));
		NodeView gone = new NodeView("abcdefghij", "attic", "films-1", "gone", 30, 4, 4, 0, List.of());
		assertThat(NodesCommand.print(List.of(busy, gone), false, this.screen)).isEqualTo(ExitCode.OK);
		List<String> lines = this.out.toString().lines().toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(1)).matches("01234567 +studio +films-1 +active +2 +2 of 2 +a-video scene 3 +25 % +4 s");
		assertThat(lines.get(2)).matches(" +another film scene 1 +0 % +0 s");
		assertThat(lines.get(3)).matches("abcdefgh +attic +films-1 +gone +4 +0 of 4 +-");
	}

	@Test
	void saysThatThereIsNone() {
		assertThat(NodesCommand.print(List.of(), false, this.screen)).isEqualTo(ExitCode.OK);
		assertThat(this.err.toString()).contains("No member");
	}

	@Test
	void programsReadOneObjectForEach() {
		NodeView idle = new NodeView("0123456789", "studio", "films-1", "active", 1, 2, 2, 0, List.of());
		NodesCommand.print(List.of(idle), true, this.screen);
		assertThat(this.out.toString()).contains("\"host\":\"studio\"", "\"running\":[]");
	}

}
