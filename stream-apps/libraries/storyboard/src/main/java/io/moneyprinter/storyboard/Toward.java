package io.moneyprinter.storyboard;

/**
 * Where to something moves on the canvas.
 */
public enum Toward {

	/** From right to left. */
	LEFT,
	/** From left to right. */
	RIGHT,
	/** From below. */
	UP,
	/** From above. */
	DOWN

}
