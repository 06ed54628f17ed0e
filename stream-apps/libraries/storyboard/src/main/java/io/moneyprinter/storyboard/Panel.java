package io.moneyprinter.storyboard;

import io.moneyprinter.footage.Shot;

/**
 * A shot and the frames in which it is seen.
 *
 * @param fromFrame counted from the film's start
 * @param toFrame the first frame after it
 * @param shot what is seen
 */
public record Panel(long fromFrame, long toFrame, Shot shot) {

	public Panel {
		if (fromFrame < 0 || toFrame <= fromFrame) {
			throw new IllegalArgumentException("Nothing can be seen from frame " + fromFrame + " to " + toFrame + ".");
		}
	}

	/**
	 * How long it is seen.
	 * @return frames, at least one
	 */
	public long frames() {
		return this.toFrame - this.fromFrame;
	}

}
