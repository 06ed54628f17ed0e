package io.moneyprinter.storyboard;

import io.moneyprinter.video.Color;

/**
 * How a picture of another shape than the canvas is brought onto it.
 */
public sealed interface Fit {

	/** Cropped where enough of it stays, else whole before a blurred copy of itself. */
	Fit USUAL = new Usual();

	/**
	 * What {@link #USUAL} stands for.
	 */
	record Usual() implements Fit {
	}

	/**
	 * The canvas is filled, and what does not fit is cut off.
	 *
	 * @param across where in the picture the point lies that is to stay in sight: 0 at
	 * its left edge, 1 at its right
	 * @param down 0 at its upper edge, 1 at its lower
	 */
	record Crop(double across, double down) implements Fit {

		/** Faces are above the middle. */
		public static final Crop MIDDLE = new Crop(0.5, 0.42);

		public Crop {
			if (!(across >= 0 && across <= 1 && down >= 0 && down <= 1)) {
				throw new IllegalArgumentException("A crop cannot keep the point " + across + ", " + down
						+ " in sight; both must be from 0 to 1.");
			}
		}

	}

	/**
	 * The whole picture before a blurred copy of itself.
	 */
	record Blurred() implements Fit {
	}

	/**
	 * The whole picture on a plain ground.
	 *
	 * @param ground its colour
	 */
	record Contain(Color ground) implements Fit {
	}

}
