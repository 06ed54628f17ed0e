package io.moneyprinter.launcher.deadletters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stages gave up. */
@Command(name = "dead-letters", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "Shows what stages gave up, and sends it on its way again.",
		subcommands = { ListCommand.class, ShowCommand.class, ReplayCommand.class },
		footer = { "", "Examples:", "  ./moneyprinter dead-letters list", "  ./moneyprinter dead-letters show 2-17",
				"  ./moneyprinter dead-letters replay 2-17" })
public final class DeadLettersCommand {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this help.")
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private boolean help;

}
