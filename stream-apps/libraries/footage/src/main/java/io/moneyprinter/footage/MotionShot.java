package io.moneyprinter.footage;

import java.io.IOException;

import io.moneyprinter.video.Canvas;

/**
 * A shot that is drawn frame by frame while it is rendered. Two that have the same
 * {@link #recipe()}, canvas and length draw the same bytes on every machine with the same
 * Java; one may be drawn any number of times, from any thread.
 */
public non-sealed interface MotionShot extends Shot {

	/**
	 * What it is drawn on.
	 * @return the size of every frame, and the rate
	 */
	Canvas canvas();

	/**
	 * Draws the shot from its start, holding one frame in memory at a time.
	 * @param frameCount how many frames, usually those of the span; a few more for a
	 * cross-fade are drawn as well
	 * @param sink takes the frames
	 * @throws IOException when the sink throws it
	 */
	void draw(long frameCount, FrameSink sink) throws IOException;

}
