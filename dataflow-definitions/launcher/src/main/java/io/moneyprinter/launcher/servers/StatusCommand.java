package io.moneyprinter.launcher.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.keeper.PartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every process of the platform. */
@Command(name = "status", sortOptions = false, header = "Shows every server and app instance, with its memory.",
		description = "The exit code is 0 when the platform is up and 3 when it is not.",
		footer = { "", "Examples:", "  ./moneyprinter status", "  ./moneyprinter status --json | jq .parts" })
public final class StatusCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Option(names = "--json", description = "One JSON object on standard output.")
	private boolean json;

	@Override
	public Integer call() {
		Platform platform = Platform.at(this.common.settings());
		PlatformStatus status = platform.status();
		if (this.json) {
			this.common.screen().plain(StatusJson.of(status, platform.addresses()));
		}
		else {
			print(status, platform, this.common.screen());
		}
		return (status.state() == PartState.READY) ? ExitCode.OK : ExitCode.NO_PLATFORM;
	}

	private static void print(PlatformStatus status, Platform platform, Screen screen) {
		if (status.parts().isEmpty()) {
			screen.note("The platform is " + id(status.state()) + " (" + status.home()
					+ "). Bring it up with ./moneyprinter up.");
			return;
		}
		Table table = new Table("NAME", "STATE", "PID", "PORT", "MIB", "UP", "ADDRESS");
		for (PlatformStatus.Part part : status.parts()) {
			table.row(part.name(), id(part.state()), orDash(part.pid()), orDash(part.port()), orDash(part.memoryMiB()),
					part.since().map(StatusCommand::age).orElse("-"), part.url().orElse("-"));
		}
		table.print(screen);
		screen.result("");
		screen.result("The platform is @|bold " + id(status.state()) + "|@ and uses " + status.memoryMiB() + " MiB. "
				+ "Dashboard: " + platform.addresses().dashboard());
	}

	private static String id(PartState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static String orDash(long number) {
		return (number > 0) ? Long.toString(number) : "-";
	}

	private static String age(Instant since) {
		long minutes = Math.max(0, Duration.between(since, Instant.now()).toMinutes());
		return (minutes < 60) ? minutes + "m" : (minutes / 60) + "h" + (minutes % 60) + "m";
	}

}
