package io.moneyprinter.launcher.servers;

import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.Finding;
import io.moneyprinter.platform.Finding.Verdict;
import io.moneyprinter.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what could stand in the way. */
@Command(name = "doctor", sortOptions = false,
		header = "Looks at everything that could keep the platform from coming up.",
		description = "The exit code is 0 when it will come up and 3 when it will not.",
		footer = { "", "Example:", "  ./moneyprinter doctor" })
public final class DoctorCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		Screen screen = this.common.screen();
		List<Finding> findings = Platform.at(this.common.settings()).doctor();
		for (Finding finding : findings) {
			screen.result(mark(finding.verdict()) + String.format(" %-12s ", Screen.quoted(finding.subject()))
					+ Screen.quoted(finding.sentence()));
		}
		boolean fatal = findings.stream().anyMatch((finding) -> finding.verdict() == Verdict.FATAL);
		return fatal ? ExitCode.NO_PLATFORM : ExitCode.OK;
	}

	private static String mark(Verdict verdict) {
		return switch (verdict) {
			case WELL -> "@|green ✓|@";
			case WARNING -> "@|yellow !|@";
			case FATAL -> "@|red ✗|@";
		};
	}

}
