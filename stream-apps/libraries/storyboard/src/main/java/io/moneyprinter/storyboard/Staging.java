package io.moneyprinter.storyboard;

/**
 * How a shot is brought onto the canvas.
 *
 * @param fit how its shape becomes the canvas's
 * @param motion how the camera moves over it
 * @param grade its light and colours
 * @param blur radius as a share of the canvas's shorter side, 0 to 0.1
 */
public record Staging(Fit fit, Motion motion, Grade grade, double blur) {

	/** As a viewer expects it, whatever the shot. */
	public static final Staging USUAL = new Staging(Fit.USUAL, Motion.USUAL, Grade.NONE, 0);

	private static final double MOST_BLUR = 0.1;

	public Staging {
		if (!(blur >= 0 && blur <= MOST_BLUR)) {
			throw new IllegalArgumentException("A blur cannot be " + blur + "; allowed is 0 to " + MOST_BLUR + ".");
		}
	}

}
