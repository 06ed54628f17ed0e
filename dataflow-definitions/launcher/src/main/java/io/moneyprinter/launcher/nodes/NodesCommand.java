package io.moneyprinter.launcher.nodes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.NodeApi;
import io.moneyprinter.launcher.api.NodeView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the members of the render grids. */
@Command(name = "nodes", sortOptions = false, header = "Shows where films are rendered: members, load, what runs.",
		footer = { "", "Examples:", "  ./moneyprinter nodes", "  ./moneyprinter nodes --json" })
public final class NodesCommand implements Callable<Integer> {

	/** Enough of a member's id to tell it from others. */
	private static final int ID_DIGITS = 8;

	@Option(names = "--json", description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		return print(NodeApi.of(RunningPlatform.addresses(this.common)).all(), this.json, this.common.screen());
	}

	static int print(List<NodeView> nodes, boolean json, Screen screen) {
		if (json) {
			nodes.forEach((node) -> screen.plain(new String(DomainJson.write(node), StandardCharsets.UTF_8)));
		}
		else if (nodes.isEmpty()) {
			screen.note("No member of a render grid has been seen in the last two minutes.");
		}
		else {
			Table table = new Table("MEMBER", "HOST", "GRID", "STATE", "CORES", "BUSY", "RUNS", "DONE", "FOR");
			nodes.forEach((node) -> rows(node, table));
			table.print(screen);
		}
		return ExitCode.OK;
	}

	private static void rows(NodeView node, Table table) {
		List<NodeView.Running> running = node.running();
		for (int i = 0; i < Math.max(1, running.size()); i++) {
			Object[] cells = { "", "", "", "", "", "", "-", "", "" };
			if (i == 0) {
				cells[0] = node.id().substring(0, Math.min(ID_DIGITS, node.id().length()));
				cells[1] = node.host();
				cells[2] = node.grid();
				cells[3] = node.state();
				cells[4] = node.cores();
				cells[5] = node.busy() + " of " + node.permits();
			}
			if (i < running.size()) {
				NodeView.Running one = running.get(i);
				cells[6] = Objects.requireNonNullElse(one.video(), "another film") + " scene " + one.scene();
				cells[7] = one.percent() + " %";
				cells[8] = one.seconds() + " s";
			}
			table.row(cells);
		}
	}

}
