package io.moneyprinter.launcher.backfill;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finishes the films in hand and ends the job. */
@Command(name = "stop", sortOptions = false, header = "Finishes the films in hand and ends the job.",
		footer = { "", "Example:", "  ./moneyprinter backfill stop ID" })
final class StopCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		this.common.screen().result("@|green ✓|@ " + BackfillWatch.line(api.ask(this.id, "stop")));
		return ExitCode.OK;
	}

}
