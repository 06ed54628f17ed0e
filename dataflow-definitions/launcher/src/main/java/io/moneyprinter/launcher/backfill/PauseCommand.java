package io.moneyprinter.launcher.backfill;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Begins no further films until it is resumed. */
@Command(name = "pause", sortOptions = false, header = "Begins no further films until it is resumed.",
		footer = { "", "Example:", "  ./moneyprinter backfill pause ID" })
final class PauseCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		this.common.screen().result("@|green ✓|@ " + BackfillWatch.line(api.ask(this.id, "pause")));
		return ExitCode.OK;
	}

}
