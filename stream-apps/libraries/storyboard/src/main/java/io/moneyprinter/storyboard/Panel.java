package io.moneyprinter.storyboard;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;

/**
 * A shot and the frames in which it is seen.
 *
 * @param fromFrame counted from the film's start
 * @param toFrame the first frame after it
 * @param shot what is seen
 * @param staging how it is brought onto the canvas
 */
public record Panel(long fromFrame, long toFrame, Shot shot, Staging staging) {

	public Panel {
		if (fromFrame < 0 || toFrame <= fromFrame) {
			throw new IllegalArgumentException("Nothing can be seen from frame " + fromFrame + " to " + toFrame + ".");
		}
		boolean shaped = shot instanceof ClipShot || shot instanceof StillShot;
		if (!shaped && !(staging.fit().equals(Fit.USUAL) && staging.motion().move() == Motion.Move.USUAL)) {
			throw new IllegalArgumentException(
					"What is drawn fills the canvas and moves by itself: it takes neither a fit nor a motion.");
		}
	}

	/**
	 * A shot as a viewer expects it.
	 * @param fromFrame counted from the film's start
	 * @param toFrame the first frame after it
	 * @param shot what is seen
	 */
	public Panel(long fromFrame, long toFrame, Shot shot) {
		this(fromFrame, toFrame, shot, Staging.USUAL);
	}

	/**
	 * How long it is seen.
	 * @return frames, at least one
	 */
	public long frames() {
		return this.toFrame - this.fromFrame;
	}

}
