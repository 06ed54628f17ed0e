package io.moneyprinter.render.picture;

import java.io.IOException;

import io.moneyprinter.footage.FrameSink;

/**
 * Something that can be seen.
 */
interface FrameSource {

	/**
	 * Draws it from its start.
	 * @param frames how many, all of which are drawn
	 * @param sink takes them
	 * @throws IOException when the sink throws it
	 * @throws InterruptedException when it is given up
	 */
	void draw(long frames, FrameSink sink) throws IOException, InterruptedException;

}
