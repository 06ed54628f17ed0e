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

/** Lets a schedule go on with its next time. */
@Command(name = "resume", sortOptions = false, header = "Lets a schedule go on with its next time.",
		footer = { "", "Example:", "  ./moneyprinter schedule resume nightly" })
final class ResumeCommand implements Callable<Integer> {

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
		this.names.forEach((name) -> answers.take(name, () -> api.ask(name, "resume")));
		return answers.exitCode();
	}

}
