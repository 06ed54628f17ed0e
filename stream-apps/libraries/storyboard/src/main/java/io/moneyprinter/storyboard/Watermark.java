package io.moneyprinter.storyboard;

import java.nio.file.Path;

import io.moneyprinter.video.MaterialId;

/**
 * Whose film it is, in a corner of every frame.
 *
 * @param mark what is seen
 * @param corner one of the four
 * @param opacity above 0, at most 1
 * @param margin to the edges of the canvas, as a share of its shorter side, 0 to 0.3
 */
public record Watermark(Mark mark, Place corner, double opacity, double margin) {

	private static final double WIDEST_MARGIN = 0.3;

	public Watermark {
		if (corner.row() == 1 || corner.column() == 1) {
			throw new IllegalArgumentException("A watermark stands in a corner, not at " + corner + ".");
		}
		if (!(opacity > 0 && opacity <= 1)) {
			throw new IllegalArgumentException(
					"A watermark cannot have an opacity of " + opacity + "; allowed is above 0, to 1.");
		}
		if (!(margin >= 0 && margin <= WIDEST_MARGIN)) {
			throw new IllegalArgumentException(
					"A watermark cannot have a margin of " + margin + "; allowed is 0 to " + WIDEST_MARGIN + ".");
		}
	}

	/**
	 * What a watermark shows.
	 */
	public sealed interface Mark {

	}

	/**
	 * A line of text.
	 *
	 * @param text up to {@value #MOST_CHARACTERS} characters
	 * @param letters how it looks
	 */
	public record Written(String text, LetterStyle letters) implements Mark {

		/** What fits into a corner. */
		public static final int MOST_CHARACTERS = 60;

		public Written {
			VisibleText.require("watermark", text, MOST_CHARACTERS);
		}

	}

	/**
	 * A picture, with its transparency.
	 *
	 * @param file the picture, under a name of ours; what is in it was written by
	 * strangers
	 * @param material whose content it is
	 * @param width as a share of the canvas's shorter side, 0.02 to 1
	 */
	public record Drawn(Path file, MaterialId material, double width) implements Mark {

		private static final double NARROWEST = 0.02;

		public Drawn {
			if (!(width >= NARROWEST && width <= 1)) {
				throw new IllegalArgumentException(
						"A watermark cannot be " + width + " wide; allowed is " + NARROWEST + " to 1.");
			}
		}

	}

}
