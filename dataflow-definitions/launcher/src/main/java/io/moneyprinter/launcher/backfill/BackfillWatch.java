package io.moneyprinter.launcher.backfill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.api.BackfillView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;

/**
 * Follows a backfill until it rests. It goes on when nobody follows.
 */
final class BackfillWatch {

	private static final int BAR = 24;

	private final BackfillApi api;

	private final Screen screen;

	private final Duration pause;

	BackfillWatch(BackfillApi api, Screen screen, Duration pause) {
		this.api = api;
		this.screen = screen;
		this.pause = pause;
	}

	/** Follows, and answers with the exit code. */
	int follow(String id) throws InterruptedException {
		Thread farewell = new Thread(() -> this.screen
			.note(System.lineSeparator() + "The backfill goes on. Rejoin it with  ./moneyprinter backfill watch " + id
					+ "  and end it with  ./moneyprinter backfill stop " + id),
				"farewell");
		Runtime.getRuntime().addShutdownHook(farewell);
		try {
			return tell(untilItRests(id));
		}
		finally {
			release(farewell);
		}
	}

	private BackfillView untilItRests(String id) throws InterruptedException {
		String told = "";
		try (LiveBlock block = this.screen.block()) {
			BackfillView now = this.api.find(id);
			while (!now.rests()) {
				String line = line(now);
				block.show(List.of(this.screen.styled(line)));
				if (!this.screen.live() && !told.equals(line)) {
					this.screen.note(line);
					told = line;
				}
				Thread.sleep(this.pause.toMillis());
				now = this.api.find(id);
			}
			return now;
		}
	}

	private int tell(BackfillView end) {
		this.screen.result((end.well() ? "@|green ✓|@ " : "@|red ✗|@ ") + line(end));
		String sentence = end.sentence();
		if (sentence != null) {
			this.screen.note(Screen.quoted(sentence));
		}
		if (end.abandoned()) {
			this.screen.note("No job is at it: it was killed, or did not begin.");
		}
		if (end.items().failed() + end.items().held() > 0) {
			this.api.failures(end.id())
				.forEach((group) -> this.screen.note(Screen.quoted(
						group.count() + " × " + group.sentence() + System.lineSeparator() + "  " + group.remedy())));
		}
		BackfillView.Plan plan = end.plan();
		if (end.state().equals("planned") && plan != null) {
			this.screen.result(plan(end, plan));
		}
		else if (!end.state().equals("done") && !end.state().equals("over-budget")) {
			this.screen.note("Go on with it:  ./moneyprinter backfill restart " + end.id());
		}
		this.screen.note("Its report:  ./moneyprinter backfill report " + end.id() + " -o FOLDER");
		return (end.well() && end.items().failed() == 0) ? ExitCode.OK : ExitCode.FAILED;
	}

	private static String plan(BackfillView end, BackfillView.Plan plan) {
		return String.format(Locale.ROOT, "Planned: %d films of %d lines (%d bad) in %s, %s, cost %.2f", plan.films(),
				end.lines(), end.badLines(), about(plan.wallSeconds()), Words.size(plan.bytes()), plan.cost());
	}

	private static String about(long seconds) {
		Duration time = Duration.ofSeconds(seconds);
		return (time.toHours() > 0) ? Words.time(time) : Words.roughly(time);
	}

	static String line(BackfillView now) {
		BackfillView.Items items = now.items();
		int full = (items.all() == 0) ? 0 : (int) (BAR * items.ended() / items.all());
		String bar = "█".repeat(full) + "░".repeat(BAR - full);
		Long left = now.secondsLeft();
		return String.format(Locale.ROOT, "%s %s  %d of %d, %d failed, %.1f films an hour%s, cost %.2f", bar,
				now.paused() ? "paused" : now.state(), items.ended(), items.all(), items.failed(), now.filmsAnHour(),
				(left != null) ? ", " + about(left) + " left" : "", now.cost());
	}

	private static void release(Thread farewell) {
		try {
			Runtime.getRuntime().removeShutdownHook(farewell);
		}
		catch (IllegalStateException ex) {
			// The process is ending already, and the farewell is being said.
		}
	}

}
