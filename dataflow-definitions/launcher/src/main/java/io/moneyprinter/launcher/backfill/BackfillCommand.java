package io.moneyprinter.launcher.backfill;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the films of a whole file. */
@Command(name = "backfill", sortOptions = false, header = "Makes films of every line of a file, and follows.",
		description = "Ctrl-C leaves it running; backfill watch rejoins it. "
				+ "The exit code is 1 when films failed or it stopped before its end.",
		subcommands = { WatchCommand.class, ListCommand.class, StopCommand.class, PauseCommand.class,
				ResumeCommand.class, RestartCommand.class },
		footer = { "", "Examples:", "  ./moneyprinter backfill topics.csv --dry-run",
				"  ./moneyprinter backfill topics.csv --sample 5 --not-after 06:00",
				"  ./moneyprinter backfill watch ID" })
public final class BackfillCommand implements Callable<Integer> {

	static final Duration PAUSE = Duration.ofSeconds(1);

	@ArgGroup(multiplicity = "0..1")
	private Source source = new Source();

	@Option(names = "--dry-run", order = 2, description = "Checks and plans, and makes nothing.")
	private boolean dryRun;

	@Option(names = "--sample", paramLabel = "COUNT", order = 3,
			description = "Makes a few films first, spread over the file, and waits for backfill restart.")
	private @Nullable Integer sample;

	@Option(names = "--concurrency", paramLabel = "COUNT", order = 4, description = "Films at a time.")
	private @Nullable Integer concurrency;

	@Option(names = "--on-bad-line", paramLabel = "POLICY", order = 5, description = "skip (the default) or fail.")
	private @Nullable String onBadLine;

	@Option(names = "--not-after", paramLabel = "HH:MM", order = 6,
			description = "Stops cleanly at that time of day; backfill restart goes on.")
	private @Nullable String notAfter;

	@Option(names = "--hourly-price", paramLabel = "PRICE", order = 7, description = "What an hour of work costs.")
	private @Nullable Double hourlyPrice;

	@Option(names = "--budget", paramLabel = "PRICE", order = 8, description = "Stops cleanly when it is spent.")
	private @Nullable Double budget;

	@Option(names = "--detach", order = 9, description = "Does not follow.")
	private boolean detach;

	@Option(names = "--json", order = 10, description = "Does not follow; how it stands as a JSON object.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		Path file = this.source.file;
		if (file == null && this.source.failedOf == null) {
			throw new ParameterException(this.spec.commandLine(),
					"Missing required argument: FILE or --only-failed-of=ID");
		}
		if (file != null && !Files.isReadable(file)) {
			throw new ParameterException(this.spec.commandLine(),
					"FILE is '" + file + "'; allowed: a file that can be read.");
		}
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		BackfillView begun = api.begin(options(api, file));
		Screen screen = this.common.screen();
		if (this.json) {
			screen.plain(new String(DomainJson.write(begun), StandardCharsets.UTF_8));
			return ExitCode.OK;
		}
		screen.result(Screen.quoted(begun.name()) + "  @|faint " + begun.id() + "|@");
		return this.detach ? ExitCode.OK : new BackfillWatch(api, screen, PAUSE).follow(begun.id());
	}

	private ObjectNode options(BackfillApi api, @Nullable Path file) {
		ObjectNode options = DomainJson.mapper().createObjectNode();
		if (file != null) {
			options.put("name", file.getFileName().toString()).set("input", api.upload(file));
		}
		else {
			options.putObject("input").put("kind", "failed-of").put("backfill", this.source.failedOf);
		}
		options.put("dryRun", this.dryRun);
		put(options, "sample", this.sample);
		put(options, "concurrency", this.concurrency);
		put(options, "onBadLine", this.onBadLine);
		put(options, "notAfter", this.notAfter);
		put(options, "hourlyPrice", this.hourlyPrice);
		put(options, "budget", this.budget);
		return options;
	}

	private static void put(ObjectNode options, String name, @Nullable Object value) {
		if (value != null) {
			options.putPOJO(name, value);
		}
	}

	/** A file, or what failed of another. */
	private static final class Source {

		@Parameters(arity = "1", paramLabel = "FILE", description = "Requests: CSV or JSON Lines.")
		private @Nullable Path file;

		@Option(names = "--only-failed-of", paramLabel = "ID", order = 1,
				description = "What failed of another backfill, instead of a file.")
		private @Nullable String failedOf;

	}

}
