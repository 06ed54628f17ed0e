package io.moneyprinter.launcher.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.DeadLetterApi;
import io.moneyprinter.launcher.api.DeadLetterView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(name = "list", sortOptions = false, header = "Lists the newest dead letters.", footer = { "", "Examples:",
		"  ./moneyprinter dead-letters list -n 50", "  ./moneyprinter dead-letters list --before 2-17" })
final class ListCommand implements Callable<Integer> {

	@Option(names = { "-n", "--limit" }, paramLabel = "COUNT", defaultValue = "20", order = 1,
			description = "How many, 1 to 200 (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--before", paramLabel = "ID", order = 2, description = "Only those given up before this one.")
	private @Nullable String before;

	@Option(names = "--json", order = 3, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		DeadLetterApi api = DeadLetterApi.of(RunningPlatform.addresses(this.common));
		return print(api.list(this.limit, this.before), this.json, this.common.screen());
	}

	static int print(List<DeadLetterView> letters, boolean json, Screen screen) {
		if (json) {
			letters.forEach((letter) -> screen.plain(new String(DomainJson.write(letter), StandardCharsets.UTF_8)));
		}
		else if (letters.isEmpty()) {
			screen.note("There are no dead letters.");
		}
		else {
			Table table = new Table("ID", "GIVEN UP", "STAGE", "CODE", "REPLAYED", "VIDEO");
			letters.forEach((letter) -> table.row(letter.id(), Words.moment(letter.at(), ZoneId.systemDefault()),
					stage(letter), letter.failure().code(), (letter.replayedAt() != null) ? "yes" : "no",
					Objects.requireNonNullElse(letter.videoId(), "-")));
			table.print(screen);
		}
		return ExitCode.OK;
	}

	private static String stage(DeadLetterView letter) {
		StageName stage = letter.failure().stage();
		return (stage != null) ? stage.id() : "-";
	}

}
