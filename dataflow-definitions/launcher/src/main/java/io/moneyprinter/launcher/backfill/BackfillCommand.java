package io.moneyprinter.launcher.backfill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.api.BackfillView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the films of a whole file. */
@Command(name = "backfill", sortOptions = false, header = "Makes films of every line of a file, and follows.",
		description = "Ctrl-C leaves it running; backfill watch rejoins it. "
				+ "The exit code is 1 when films failed or it stopped before its end.",
		subcommands = { WatchCommand.class, ListCommand.class, StopCommand.class, PauseCommand.class,
				ResumeCommand.class, RestartCommand.class, SetCommand.class, ReportCommand.class },
		footer = { "", "Examples:", "  ./moneyprinter backfill topics.csv --dry-run",
				"  ./moneyprinter backfill topics.csv --sample 5 --not-after 06:00 --set lengthSeconds=20",
				"  ./moneyprinter backfill s3://artifacts/local/backfill-input/topics.jsonl --on-bad-line fail",
				"  ./moneyprinter backfill topics.csv --hourly-price 0.40 --budget 25 --films-an-hour 120",
				"  ./moneyprinter backfill --past --from 2026-11-01 --set voice.speed=1.1",
				"  ./moneyprinter backfill --past --re-render --set picture.aspect=16:9 --set transition=cut",
				"  ./moneyprinter backfill --only-failed-of ID", "  ./moneyprinter backfill watch ID" })
public final class BackfillCommand implements Callable<Integer> {

	static final Duration PAUSE = Duration.ofSeconds(1);

	@ArgGroup(multiplicity = "0..1")
	private Source source = new Source();

	@Mixin
	private RequestDefaults defaults;

	@Option(names = "--dry-run", order = 20, description = "Checks and plans, and makes nothing.")
	private boolean dryRun;

	@Option(names = "--sample", paramLabel = "COUNT", order = 21,
			description = "Makes a few films first, spread over the file, and waits for backfill restart.")
	private @Nullable Integer sample;

	@Option(names = "--concurrency", paramLabel = "COUNT", order = 22, description = "Films at a time.")
	private @Nullable Integer concurrency;

	@Option(names = "--on-bad-line", paramLabel = "POLICY", order = 23, description = "skip (the default) or fail.")
	private @Nullable String onBadLine;

	@Option(names = "--not-after", paramLabel = "HH:MM", order = 24,
			description = "Stops cleanly at that time of day; backfill restart goes on.")
	private @Nullable String notAfter;

	@Option(names = "--hourly-price", paramLabel = "PRICE", order = 25, description = "What an hour of work costs.")
	private @Nullable Double hourlyPrice;

	@Option(names = "--budget", paramLabel = "PRICE", order = 26, description = "Stops cleanly when it is spent.")
	private @Nullable Double budget;

	@Option(names = "--films-an-hour", paramLabel = "COUNT", order = 27,
			description = "Begins at most so many in an hour; backfill set changes this and the prices meanwhile.")
	private @Nullable Integer filmsAnHour;

	@Option(names = "--detach", order = 28, description = "Does not follow.")
	private boolean detach;

	@Option(names = "--json", order = 29, description = "Does not follow; how it stands as a JSON object.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		this.source.require(this.spec.commandLine());
		ObjectNode fields = this.defaults.fields(this.spec.commandLine());
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		BackfillView begun = api.begin(options(api, fields));
		Screen screen = this.common.screen();
		if (this.json) {
			screen.plain(new String(DomainJson.write(begun), StandardCharsets.UTF_8));
			return ExitCode.OK;
		}
		screen.result(Screen.quoted(begun.name()) + "  @|faint " + begun.id() + "|@");
		return this.detach ? ExitCode.OK : new BackfillWatch(api, screen, PAUSE).follow(begun.id());
	}

	private ObjectNode options(BackfillApi api, ObjectNode fields) {
		ObjectNode options = DomainJson.mapper().createObjectNode();
		options.put("name", this.source.name());
		options.set("input", this.source.input(api));
		if (!fields.isEmpty()) {
			options.set("defaults", fields);
		}
		options.put("dryRun", this.dryRun);
		put(options, "sample", this.sample);
		put(options, "concurrency", this.concurrency);
		put(options, "onBadLine", this.onBadLine);
		put(options, "notAfter", this.notAfter);
		put(options, "hourlyPrice", this.hourlyPrice);
		put(options, "budget", this.budget);
		put(options, "mostFilmsAnHour", this.filmsAnHour);
		return options;
	}

	private static void put(ObjectNode options, String name, @Nullable Object value) {
		if (value != null) {
			options.putPOJO(name, value);
		}
	}

}
