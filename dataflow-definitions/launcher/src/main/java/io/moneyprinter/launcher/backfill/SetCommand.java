package io.moneyprinter.launcher.backfill;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes spend and rates of a backfill. */
@Command(name = "set", sortOptions = false, header = "Changes spend and rates; a running job follows.",
		description = "One that stopped over budget goes on when there is more.",
		footer = { "", "Examples:", "  ./moneyprinter backfill set ID --concurrency 4",
				"  ./moneyprinter backfill set ID --budget 50 --films-an-hour 0" })
final class SetCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@ArgGroup(exclusive = false, multiplicity = "1")
	private Rates rates = new Rates();

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		BackfillApi api = BackfillApi.of(RunningPlatform.addresses(this.common));
		this.common.screen().result("@|green ✓|@ " + BackfillWatch.line(api.set(this.id, this.rates.json())));
		return ExitCode.OK;
	}

	/** What can be changed. */
	private static final class Rates {

		@Option(names = "--concurrency", paramLabel = "COUNT", order = 1, description = "Films at a time.")
		private @Nullable Integer concurrency;

		@Option(names = "--hourly-price", paramLabel = "PRICE", order = 2,
				description = "What an hour of work costs from now on.")
		private @Nullable Double hourlyPrice;

		@Option(names = "--budget", paramLabel = "PRICE", order = 3,
				description = "Stops cleanly when it is spent; 0 for none.")
		private @Nullable Double budget;

		@Option(names = "--films-an-hour", paramLabel = "COUNT", order = 4,
				description = "Begins at most so many in an hour; 0 for any number.")
		private @Nullable Integer filmsAnHour;

		ObjectNode json() {
			ObjectNode json = DomainJson.mapper().createObjectNode();
			put(json, "concurrency", this.concurrency);
			put(json, "hourlyPrice", this.hourlyPrice);
			put(json, "budget", this.budget);
			put(json, "mostFilmsAnHour", this.filmsAnHour);
			return json;
		}

		private static void put(ObjectNode json, String name, @Nullable Number value) {
			if (value != null) {
				json.putPOJO(name, value);
			}
		}

	}

}
