package io.moneyprinter.storyboard;

import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * How letters look that are written over the picture.
 *
 * @param typeface their font
 * @param size height of a line in pixels on a canvas whose shorter side is 1080, 24 to
 * 320
 * @param color of the letters
 * @param outline its colour
 * @param outlineWidth as a share of the size, 0 to 0.3; 0 for none
 * @param box behind the letters; {@code null} for none
 * @param upperCase whether all letters are written as capitals
 */
public record LetterStyle(Typeface typeface, int size, Color color, Color outline, double outlineWidth,
		@Nullable Box box, boolean upperCase) {

	/** Readable on any ground. */
	public static final double USUAL_OUTLINE = 0.085;

	private static final int SMALLEST = 24;

	private static final int LARGEST = 320;

	private static final double WIDEST = 0.3;

	public LetterStyle {
		if (size < SMALLEST || size > LARGEST) {
			throw new IllegalArgumentException(
					"Letters cannot have a size of " + size + "; allowed is " + SMALLEST + " to " + LARGEST + ".");
		}
		if (!(outlineWidth >= 0 && outlineWidth <= WIDEST)) {
			throw new IllegalArgumentException(
					"An outline cannot be " + outlineWidth + " wide; allowed is 0 to " + WIDEST + ".");
		}
	}

	/**
	 * A ground behind letters.
	 *
	 * @param color of it
	 * @param opacity above 0, at most 1
	 * @param rounded whether its corners are
	 */
	public record Box(Color color, double opacity, boolean rounded) {

		public Box {
			if (!(opacity > 0 && opacity <= 1)) {
				throw new IllegalArgumentException(
						"A box cannot have an opacity of " + opacity + "; allowed is above 0, to 1.");
			}
		}

	}

}
