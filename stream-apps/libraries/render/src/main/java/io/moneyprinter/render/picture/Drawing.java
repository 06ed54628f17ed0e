package io.moneyprinter.render.picture;

import java.io.IOException;

import io.moneyprinter.footage.FrameSink;

/**
 * Draws frames, one after another.
 */
@FunctionalInterface
interface Drawing {

	/**
	 * Draws all of them.
	 * @param sink takes them
	 * @throws IOException when the sink throws it
	 * @throws InterruptedException when it is given up
	 */
	void draw(FrameSink sink) throws IOException, InterruptedException;

}
