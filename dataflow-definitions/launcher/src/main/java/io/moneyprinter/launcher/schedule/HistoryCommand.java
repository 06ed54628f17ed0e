package io.moneyprinter.launcher.schedule;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ScheduleApi;
import io.moneyprinter.launcher.api.ScheduleView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.launcher.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of a schedule's times. */
@Command(name = "history", sortOptions = false, header = "Shows what became of a schedule's latest times.",
		footer = { "", "Example:", "  ./moneyprinter schedule history nightly" })
final class HistoryCommand implements Callable<Integer> {

	@Parameters(paramLabel = "NAME", description = "The schedule, as list prints it.")
	private String name;

	@Option(names = { "-n", "--limit" }, paramLabel = "COUNT", defaultValue = "20", order = 1,
			description = "How many, 1 to 200 (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--json", order = 2, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		return print(ScheduleApi.of(RunningPlatform.addresses(this.common)).history(this.name, this.limit), this.json,
				this.common.screen());
	}

	static int print(List<ScheduleView.Turn> turns, boolean json, Screen screen) {
		if (json) {
			turns.forEach((one) -> screen.plain(new String(DomainJson.write(one), StandardCharsets.UTF_8)));
		}
		else if (turns.isEmpty()) {
			screen.note("None of its times has come yet.");
		}
		else {
			Table table = new Table("PLANNED", "OUTCOME", "EXECUTION", "WHY");
			turns.forEach((one) -> table.row(one.byHand() ? "by hand, " + moment(one) : moment(one), one.standing(),
					Objects.requireNonNullElse(one.run(), "-"), Objects.requireNonNullElse(one.sentence(), "")));
			table.print(screen);
		}
		return ExitCode.OK;
	}

	private static String moment(ScheduleView.Turn turn) {
		return Words.moment(turn.planned(), ZoneId.systemDefault());
	}

}
