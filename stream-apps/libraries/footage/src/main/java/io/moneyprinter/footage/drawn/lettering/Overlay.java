package io.moneyprinter.footage.drawn.lettering;

import io.moneyprinter.footage.drawn.frame.Frame;

/**
 * Lettering over a picture.
 */
@FunctionalInterface
public interface Overlay {

	/** Lays nothing over it. */
	Overlay NONE = (frame, seconds) -> {
	};

	/**
	 * Lays a moment of it over a frame.
	 * @param frame with its picture
	 * @param seconds from the shot's start
	 */
	void draw(Frame frame, double seconds);

}
