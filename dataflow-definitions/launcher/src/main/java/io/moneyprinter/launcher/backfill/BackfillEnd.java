package io.moneyprinter.launcher.backfill;

import java.util.Locale;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.api.BackfillView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;

/**
 * Tells where a backfill has come to rest: what it made, what is wrong, and what may be
 * done next.
 *
 * @param api of backfills
 * @param screen where it is told
 */
record BackfillEnd(BackfillApi api, Screen screen) {

	/** More are in the report. */
	private static final int BAD_LINES = 5;

	/** Tells it, and answers with the exit code. */
	int tell(BackfillView end) {
		this.screen.result((end.well() ? "@|green ✓|@ " : "@|red ✗|@ ") + BackfillWatch.line(end));
		String sentence = end.sentence();
		if (sentence != null) {
			this.screen.note(Screen.quoted(sentence));
		}
		if (end.abandoned()) {
			this.screen.note("No job is at it: it was killed, or did not begin.");
		}
		badLines(end);
		failures(end);
		next(end);
		this.screen.note("Its report:  ./moneyprinter backfill report " + end.id() + " -o FOLDER");
		return (end.well() && end.items().failed() == 0) ? ExitCode.OK : ExitCode.FAILED;
	}

	private void badLines(BackfillView end) {
		if (end.badLines() == 0) {
			return;
		}
		this.screen.note(end.badLines() + ((end.badLines() == 1) ? " line is" : " lines are") + " no request:");
		this.api.badLines(end.id(), BAD_LINES)
			.forEach((bad) -> this.screen.note(Screen.quoted("  line " + bad.line() + ": " + bad.field() + " is '"
					+ bad.value() + "'; allowed: " + bad.allowed())));
		if (end.badLines() > BAD_LINES) {
			this.screen.note("  and so on; all are in the report.");
		}
	}

	private void failures(BackfillView end) {
		if (end.items().failed() + end.items().held() > 0) {
			this.api.failures(end.id())
				.forEach((group) -> this.screen.note(Screen.quoted(
						group.count() + " × " + group.sentence() + System.lineSeparator() + "  " + group.remedy())));
		}
	}

	private void next(BackfillView end) {
		BackfillView.Plan plan = end.plan();
		if (end.state().equals("planned") && plan != null) {
			this.screen.result(plan(end, plan));
		}
		else if (!end.state().equals("done") && !end.state().equals("over-budget")) {
			this.screen.note("Go on with it:  ./moneyprinter backfill restart " + end.id());
		}
	}

	private static String plan(BackfillView end, BackfillView.Plan plan) {
		return String.format(Locale.ROOT, "Planned: %d films of %d lines (%d bad) in %s, %s, cost %.2f", plan.films(),
				end.lines(), end.badLines(), BackfillWatch.about(plan.wallSeconds()), Words.size(plan.bytes()),
				plan.cost());
	}

}
