package io.moneyprinter.launcher.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.api.BackfillView;
import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;

/**
 * Follows a backfill until it rests. It goes on when nobody follows.
 */
final class BackfillWatch {

	private static final int BAR = 24;

	/** Where nothing can be drawn anew. */
	private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

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
			return new BackfillEnd(this.api, this.screen).tell(untilItRests(id));
		}
		finally {
			release(farewell);
		}
	}

	private BackfillView untilItRests(String id) throws InterruptedException {
		Instant toldAt = Instant.MIN;
		try (LiveBlock block = this.screen.block()) {
			BackfillView now = this.api.find(id);
			while (!now.rests()) {
				String line = line(now);
				block.show(List.of(this.screen.styled(line)));
				if (!this.screen.live() && toldAt.plus(BETWEEN_LINES).isBefore(Instant.now())) {
					this.screen.note(line);
					toldAt = Instant.now();
				}
				Thread.sleep(this.pause.toMillis());
				now = this.api.find(id);
			}
			return now;
		}
	}

	static String about(long seconds) {
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
				(left != null && now.live()) ? ", " + about(left) + " left" : "", now.cost());
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
