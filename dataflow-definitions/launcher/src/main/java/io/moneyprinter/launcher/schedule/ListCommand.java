package io.moneyprinter.launcher.schedule;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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

/** Lists schedules. */
@Command(name = "list", sortOptions = false, header = "Lists schedules and their next times.",
		footer = { "", "Example:", "  ./moneyprinter schedule list" })
final class ListCommand implements Callable<Integer> {

	@Option(names = "--json", order = 1, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		return print(ScheduleApi.of(RunningPlatform.addresses(this.common)).list(), this.json, this.common.screen());
	}

	static int print(List<ScheduleView> schedules, boolean json, Screen screen) {
		if (json) {
			schedules.forEach((one) -> screen.plain(new String(DomainJson.write(one), StandardCharsets.UTF_8)));
		}
		else if (schedules.isEmpty()) {
			screen.note("There are no schedules.");
		}
		else {
			Table table = new Table("NAME", "TASK", "CRON", "ZONE", "NEXT", "PARAMETERS");
			schedules.forEach((one) -> table.row(one.name(), one.task(), one.cron(), one.zone(), next(one),
					one.parameters()
						.entrySet()
						.stream()
						.map((entry) -> entry.getKey() + "=" + entry.getValue())
						.collect(Collectors.joining(" "))));
			table.print(screen);
		}
		return ExitCode.OK;
	}

	private static String next(ScheduleView schedule) {
		if (schedule.paused()) {
			return "paused";
		}
		return schedule.next().isEmpty() ? "never" : Words.moment(schedule.next().get(0), ZoneId.systemDefault());
	}

}
