package io.moneyprinter.launcher.deadletters;

import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.DeadLetterApi;
import io.moneyprinter.launcher.api.DeadLetterView;
import io.moneyprinter.launcher.control.Answers;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends dead letters on their way again. */
@Command(name = "replay", sortOptions = false, header = "Sends dead letters on their way again.",
		description = "A video that failed gets another attempt, as retry gives it; a message of no video is sent again to where "
				+ "it came from. Each is replayed once: what fails again leaves another dead letter. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Examples:", "  ./moneyprinter dead-letters replay 2-17 0-4",
				"  ./moneyprinter dead-letters replay --all" })
final class ReplayCommand implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	private Letters letters = new Letters();

	@Option(names = "--json", order = 2, description = "One JSON object for each on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		LetterIds.require(this.letters.ids);
		DeadLetterApi api = DeadLetterApi.of(RunningPlatform.addresses(this.common));
		return replay(this.letters.ids(api), api, this.common.screen(), this.json);
	}

	static int replay(List<String> ids, DeadLetterApi api, Screen screen, boolean json) {
		if (ids.isEmpty()) {
			screen.note("There is nothing to be replayed.");
			return ExitCode.OK;
		}
		Answers answers = new Answers(screen, json);
		ids.forEach((id) -> answers.take(id, () -> api.replay(id)));
		return answers.exitCode();
	}

	/** Some, or all that there are when the command begins. */
	private static final class Letters {

		@Parameters(arity = "1..*", paramLabel = "ID", description = "The dead letters' ids, as list prints them.")
		private List<String> ids = List.of();

		@Option(names = "--all", order = 1, description = "All that were not replayed before, the oldest first.")
		private boolean all;

		List<String> ids(DeadLetterApi api) {
			return this.all ? api.all().stream().map(DeadLetterView::id).toList() : this.ids;
		}

	}

}
