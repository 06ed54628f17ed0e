package io.moneyprinter.render.caption;

import java.util.Locale;

import io.moneyprinter.storyboard.CaptionLook.Entrance;

/**
 * How text stands in a frame while it appears or goes.
 *
 * @param scale 1 for its own size
 * @param opacity 0 to 1
 */
record Pose(double scale, double opacity) {

	/** As it is meant to be read. */
	static final Pose FULL = new Pose(1, 1);

	/** How long an entrance takes: felt, but over before the word is. */
	static final long ENTRANCE_MILLIS = 150;

	private static final double POP_FROM = 0.55;

	/** How much too large it grows on the way, and when. */
	private static final double POP_OVER = 1.06;

	private static final double POP_PEAK = 0.65;

	private static final double POP_SEEN = 0.5;

	/**
	 * On the way in.
	 * @param done how far it is, above 0, below 1
	 */
	static Pose of(Entrance entrance, double done) {
		return switch (entrance) {
			case NONE -> FULL;
			case FADE -> new Pose(1, done);
			case POP -> new Pose(popped(done), Math.min(1, done + POP_SEEN));
		};
	}

	private static double popped(double done) {
		return (done < POP_PEAK) ? POP_FROM + (POP_OVER - POP_FROM) * done / POP_PEAK
				: POP_OVER + (1 - POP_OVER) * (done - POP_PEAK) / (1 - POP_PEAK);
	}

	/** A pop as commands for players, from the start of what is shown on. */
	static String popping() {
		long peak = Math.round(ENTRANCE_MILLIS * POP_PEAK);
		return String.format(Locale.ROOT,
				"{\\fscx%2$d\\fscy%2$d\\t(0,%1$d,\\fscx%3$d\\fscy%3$d)"
						+ "\\t(%1$d,%4$d,\\fscx100\\fscy100)\\fad(%1$d,0)}",
				peak, Math.round(POP_FROM * 100), Math.round(POP_OVER * 100), ENTRANCE_MILLIS);
	}

	/** The same, but not larger than there is room for. */
	Pose atMost(double most) {
		return new Pose(Math.min(this.scale, Math.max(1, most)), this.opacity);
	}

}
