package io.moneyprinter.launcher.backfill;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on after a pause. */
@Command(name = "resume", sortOptions = false, header = "Goes on after a pause.",
		footer = { "", "Example:", "  ./moneyprinter backfill resume ID" })
final class ResumeCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		this.common.screen().result("@|green ✓|@ " + BackfillWatch.line(api.ask(this.id, "resume")));
		return ExitCode.OK;
	}

}
