package io.moneyprinter.footage.drawn.lettering;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.frame.Ink;

/**
 * A straight bar that grows from its left end.
 *
 * @param left in pixels
 * @param top in pixels
 * @param length when it is grown, in pixels
 * @param thickness in pixels
 * @param ink its colour
 */
record Bar(double left, double top, double length, double thickness, Ink ink) {

	void draw(Frame frame, double grown) {
		if (grown > 0) {
			int upper = (int) Math.round(this.top / 2) * 2;
			int lower = upper + Math.max(2, (int) Math.round(this.thickness / 2) * 2);
			frame.fill(this.left, upper, this.left + this.length * grown, lower, this.ink);
		}
	}

}
