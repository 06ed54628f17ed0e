package io.moneyprinter.launcher.schedule;

import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.ScheduleApi;
import io.moneyprinter.launcher.control.Answers;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Launches nothing until the schedule is resumed. */
@Command(name = "pause", sortOptions = false, header = "Launches nothing until the schedule is resumed.",
		footer = { "", "Example:", "  ./moneyprinter schedule pause nightly" })
final class PauseCommand implements Callable<Integer> {

	@Parameters(arity = "1..*", paramLabel = "NAME", description = "Schedules, as list prints them.")
	private List<String> names = List.of();

	@Option(names = "--json", order = 1, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		ScheduleApi api = ScheduleApi.of(RunningPlatform.addresses(this.common));
		Answers answers = new Answers(this.common.screen(), this.json);
		this.names.forEach((name) -> answers.take(name, () -> api.ask(name, "pause")));
		return answers.exitCode();
	}

}
