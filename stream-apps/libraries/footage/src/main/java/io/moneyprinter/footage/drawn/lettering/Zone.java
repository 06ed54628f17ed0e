package io.moneyprinter.footage.drawn.lettering;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.CaptionStyle;

/**
 * Where lettering may stand: inside the safe area of vertical players (not the topmost 12
 * %, not the lowest 20 %, 5 % at each side) and clear of the captions.
 *
 * @param left side, in pixels
 * @param top in pixels
 * @param width in pixels
 * @param height in pixels
 */
record Zone(int left, int top, int width, int height) {

	private static final double MARGIN = 0.08;

	static Zone of(Canvas canvas, CaptionStyle captions) {
		double top = 0.16;
		double bottom = 0.52;
		if (!captions.enabled()) {
			bottom = 0.7;
		}
		else if (captions.position() == CaptionPosition.TOP) {
			// Low, where pictures are dark: their lights stand in the middle.
			top = 0.55;
			bottom = 0.79;
		}
		else if (captions.position() == CaptionPosition.CENTER) {
			bottom = 0.4;
		}
		int left = (int) (canvas.width() * MARGIN) / 2 * 2;
		return new Zone(left, (int) (canvas.height() * top), canvas.width() - 2 * left,
				(int) (canvas.height() * (bottom - top)));
	}

	/** The largest size of type that looks right on such a canvas. */
	double largestType() {
		return Math.min(0.185 * this.width, 0.36 * this.height);
	}

}
