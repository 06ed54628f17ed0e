package io.moneyprinter.launcher.schedule;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ScheduleApi;
import io.moneyprinter.launcher.api.ScheduleView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a schedule. */
@Command(name = "add", sortOptions = false, header = "Adds a schedule.", footer = { "", "Examples:",
		"  ./moneyprinter schedule add nightly upkeep --cron \"30 2 * * *\" -p steps=expire -p dry-run=false",
		"  ./moneyprinter schedule add often upkeep --cron \"*/15 * * * *\" --blackout \"MON-FRI 08:00-18:00\"" })
final class AddCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "NAME",
			description = "How it is called: lower-case letters, digits, hyphens.")
	private String name;

	@Parameters(index = "1", paramLabel = "TASK", description = "A task that Data Flow knows, such as upkeep.")
	private String task;

	@Option(names = "--cron", required = true, paramLabel = "WHEN", order = 1,
			description = "Minute, hour, day of month, month, day of week; with six fields seconds come first.")
	private String cron;

	@Option(names = "--zone", paramLabel = "ZONE", order = 2,
			description = "Whose clocks are meant, such as Europe/Berlin (default: this machine's).")
	private @Nullable String zone;

	@Option(names = { "-p", "--parameter" }, paramLabel = "NAME=VALUE", order = 3,
			description = "A parameter of the job; may be repeated.")
	private Map<String, String> parameters = Map.of();

	@Option(names = "--misfire", paramLabel = "POLICY", defaultValue = "once", order = 4,
			description = "What becomes of times that were missed: once (one launch for all) or skip "
					+ "(default: ${DEFAULT-VALUE}).")
	private String misfire;

	@Option(names = "--overlap", paramLabel = "POLICY", defaultValue = "skip", order = 5,
			description = "What becomes of a time at which the task still runs: skip, wait or allow "
					+ "(default: ${DEFAULT-VALUE}).")
	private String overlap;

	@Option(names = "--blackout", paramLabel = "WINDOW", order = 6,
			description = "When nothing is launched, such as 'MON-FRI 08:00-18:00'; may be repeated.")
	private List<String> blackouts = List.of();

	@Option(names = "--json", order = 7, description = "The schedule as a JSON object on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		ScheduleView.Order order = new ScheduleView.Order(this.name, this.task, this.parameters, this.cron,
				(this.zone != null) ? this.zone : ZoneId.systemDefault().getId(), this.misfire, this.overlap,
				this.blackouts);
		return tell(ScheduleApi.of(RunningPlatform.addresses(this.common)).add(order), this.json, this.common.screen());
	}

	static int tell(ScheduleView added, boolean json, Screen screen) {
		if (json) {
			screen.plain(new String(DomainJson.write(added), StandardCharsets.UTF_8));
			return ExitCode.OK;
		}
		screen.result("@|green ✓|@ " + Screen.quoted(added.name()) + " launches " + Screen.quoted(added.task())
				+ " by the clocks of " + Screen.quoted(added.zone()) + "; next, by yours:");
		added.next().forEach((time) -> screen.result("  " + Words.moment(time, ZoneId.systemDefault())));
		return ExitCode.OK;
	}

}
