package io.moneyprinter.launcher.deadletters;

import io.moneyprinter.launcher.place.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What stages gave up. */
@Command(name = "dead-letters", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "Shows what stages gave up, and sends it on its way again.",
		subcommands = { ListCommand.class, ShowCommand.class, ReplayCommand.class },
		footer = { "", "Examples:", "  ./moneyprinter dead-letters list", "  ./moneyprinter dead-letters show 2-17",
				"  ./moneyprinter dead-letters replay 2-17" })
public final class DeadLettersCommand {

	@Mixin
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private CommonOptions common;

}
