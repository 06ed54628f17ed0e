package io.moneyprinter.launcher.render;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.render.RenderProgress;

/**
 * Shows how far a film is: frames, their pace and the time left; on a terminal in place,
 * elsewhere a line now and then.
 */
final class RenderView implements RenderProgress, AutoCloseable {

	private static final int BAR = 30;

	/** Between lines where nothing can be drawn anew. */
	private static final Duration PAUSE = Duration.ofSeconds(5);

	/** Before that a guess at the time left is none. */
	private static final double ENOUGH_TO_GUESS = 0.03;

	private final Screen screen;

	private final LiveBlock block;

	private final Instant began = Instant.now();

	private Instant told = this.began;

	private double fraction;

	private String sentence = "";

	private long made;

	private long missing;

	private RenderView(Screen screen) {
		this.screen = screen;
		this.block = screen.block();
	}

	static RenderView open(Screen screen) {
		return new RenderView(screen);
	}

	@Override
	public synchronized void at(double done, String what) {
		this.fraction = done;
		this.sentence = what;
		show();
	}

	@Override
	public synchronized void frames(long encoded, long all) {
		this.made = encoded;
		this.missing = all;
		show();
	}

	private void show() {
		Instant now = Instant.now();
		if (this.screen.live()) {
			this.block.show(List.of(this.screen.styled(line(now))));
		}
		else if (Duration.between(this.told, now).compareTo(PAUSE) >= 0) {
			this.told = now;
			this.screen.note(line(now));
		}
	}

	/**
	 * The line, as markup.
	 * @param now the present
	 * @return bar, frames, pace, what is being done and the time left
	 */
	String line(Instant now) {
		int full = (int) Math.round(this.fraction * BAR);
		double seconds = Math.max(0.001, Duration.between(this.began, now).toMillis() / 1000.0);
		String frames = (this.missing > 0) ? String.format(Locale.ROOT, "  %d of %d frames, %.0f a second", this.made,
				this.missing, this.made / seconds) : "";
		return "  @|green " + "█".repeat(full) + "|@@|faint " + "░".repeat(BAR - full) + "|@ "
				+ String.format(Locale.ROOT, "%3d %%", (int) Math.floor(this.fraction * 100)) + frames + "  "
				+ Screen.quoted(this.sentence) + left(seconds);
	}

	private String left(double seconds) {
		if (this.fraction < ENOUGH_TO_GUESS || this.fraction >= 1) {
			return "";
		}
		return ", about "
				+ Words.roughly(Duration.ofMillis((long) (1000 * seconds * (1 - this.fraction) / this.fraction)))
				+ " left";
	}

	@Override
	public void close() {
		this.block.close();
	}

}
