package io.moneyprinter.launcher.backfill;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.api.BackfillView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.launcher.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists backfills. */
@Command(name = "list", sortOptions = false, header = "Lists the newest backfills.",
		footer = { "", "Example:", "  ./moneyprinter backfill list" })
final class ListCommand implements Callable<Integer> {

	@Option(names = { "-n", "--limit" }, paramLabel = "COUNT", defaultValue = "20", order = 1,
			description = "How many, 1 to 200 (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--json", order = 2, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		return print(BackfillApi.of(RunningPlatform.addresses(this.common)).list(this.limit), this.json,
				this.common.screen());
	}

	static int print(List<BackfillView> backfills, boolean json, Screen screen) {
		if (json) {
			backfills.forEach((one) -> screen.plain(new String(DomainJson.write(one), StandardCharsets.UTF_8)));
		}
		else if (backfills.isEmpty()) {
			screen.note("There are no backfills.");
		}
		else {
			Table table = new Table("ID", "ASKED FOR", "STATE", "DONE", "FAILED", "NAME");
			backfills.forEach((one) -> table.row(one.id(), Words.moment(one.createdAt(), ZoneId.systemDefault()),
					one.paused() ? "paused" : one.state(), one.items().ended() + " of " + one.items().all(),
					one.items().failed(), one.name()));
			table.print(screen);
		}
		return ExitCode.OK;
	}

}
