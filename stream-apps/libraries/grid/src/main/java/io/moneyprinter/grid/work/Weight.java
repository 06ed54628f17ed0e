package io.moneyprinter.grid.work;

/**
 * What an errand takes of a member.
 *
 * @param work how long it keeps processors busy, in frames of 1080×1920 without filters
 * @param permits how many of a member's processors it keeps busy at once
 */
public record Weight(double work, int permits) {

	private static final double FULL_PIXELS = 1080.0 * 1920;

	/**
	 * x264 holds so many frames before the first comes out: a shorter segment never fills
	 * its memory, nor keeps two threads busy.
	 */
	private static final double FULL_FRAMES = 45;

	/** Threads of an encoder that is kept busy. */
	private static final int THREADS = 2;

	/**
	 * Weighs a segment.
	 * @param pixels of a frame
	 * @param frames of the segment
	 * @param cost of a frame's filters and encoding beside a plain one's, 1 for that
	 * @return its weight
	 */
	public static Weight of(long pixels, long frames, double cost) {
		double frame = pixels / FULL_PIXELS * cost;
		double share = frame * Math.min(1, frames / FULL_FRAMES);
		return new Weight(frame * frames, Math.max(1, (int) Math.round(share * THREADS)));
	}

	/**
	 * How many permits it takes of a member that may have fewer than it wants.
	 * @param capacity the member's permits
	 * @return at least one, at most all
	 */
	public int permitsOf(int capacity) {
		return Math.min(this.permits, capacity);
	}

}
