package io.moneyprinter.launcher.backfill;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the reports of a backfill. */
@Command(name = "report", sortOptions = false, header = "Fetches the reports of a backfill, as they are now.",
		description = "report.html for people, report.csv with a row for each film, bad-lines.csv.",
		footer = { "", "Example:", "  ./moneyprinter backfill report ID -o reports" })
final class ReportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@Option(names = { "-o", "--output" }, paramLabel = "FOLDER", defaultValue = ".", order = 1,
			description = "Where they are laid (default: this folder).")
	private Path folder;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		BackfillApi.of(RunningPlatform.addresses(this.common))
			.reports(this.id, this.folder)
			.forEach((file) -> this.common.screen().result(file.toString()));
		return ExitCode.OK;
	}

}
