package io.moneyprinter.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.video.Canvas;

/**
 * What is done to a picture when it has been brought onto the canvas: light and colours
 * by one look-up for each plane, then blur.
 */
final class Finish {

	/** How far the warmest grade moves chroma, of 112 steps from grey to full colour. */
	private static final int WARMEST = 26;

	private Finish() {
	}

	/**
	 * A chain of filters for frames of the canvas's size.
	 * @return empty if nothing is done
	 */
	static String filters(Staging staging, Canvas canvas) {
		List<String> filters = new ArrayList<>();
		if (!staging.grade().equals(Grade.NONE)) {
			filters.add(graded(staging.grade()));
		}
		int radius = (int) Math.round(staging.blur() * Math.min(canvas.width(), canvas.height()) / 2);
		if (radius > 0) {
			// Twice over half the radius comes near to a bell curve.
			filters.add("boxblur=lr=" + radius + ":lp=2:cr=" + (radius + 1) / 2 + ":cp=2");
		}
		return String.join(",", filters);
	}

	private static String graded(Grade grade) {
		return String.format(Locale.ROOT,
				"lutyuv=y='clip((val-126)*%1$.4f+126+%2$.4f,16,235)':u='clip((val-128)*%3$.4f+128-%4$.4f,16,240)'"
						+ ":v='clip((val-128)*%3$.4f+128+%4$.4f,16,240)'",
				grade.contrast(), grade.brightness() * 219, grade.saturation(), grade.warmth() * WARMEST);
	}

}
