package io.moneyprinter.launcher.schedule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is launched again and again. */
@Command(name = "schedule", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "Launches tasks of Data Flow again and again.",
		subcommands = { AddCommand.class, ListCommand.class, PauseCommand.class, ResumeCommand.class,
				RemoveCommand.class, RunNowCommand.class, HistoryCommand.class },
		footer = { "", "Examples:",
				"  ./moneyprinter schedule add nightly upkeep --cron \"30 2 * * *\" --zone Europe/Berlin",
				"  ./moneyprinter schedule list", "  ./moneyprinter schedule history nightly" })
public final class ScheduleCommand {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this help.")
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private boolean help;

}
