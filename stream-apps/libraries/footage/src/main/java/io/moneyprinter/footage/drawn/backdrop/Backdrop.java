package io.moneyprinter.footage.drawn.backdrop;

import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A moving picture that fills the plate. Painting depends on the time alone, so frames
 * may be painted in any order.
 */
@FunctionalInterface
public interface Backdrop {

	/**
	 * Paints a moment of it.
	 * @param plate painted over as a whole
	 * @param seconds from the shot's start
	 */
	void paint(Plate plate, double seconds);

}
