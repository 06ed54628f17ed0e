package io.moneyprinter.video;

/**
 * What a film is drawn on.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 * @param framesPerSecond constant rate
 */
public record Canvas(int width, int height, int framesPerSecond) {

	public Canvas {
		if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0 || framesPerSecond < 1) {
			throw new IllegalArgumentException("A canvas of " + width + "x" + height + " at " + framesPerSecond
					+ " frames per second cannot be encoded; sides must be even and positive.");
		}
	}

	/**
	 * How many whole frames a span of time takes, rounded to the nearest.
	 * @param millis the span in milliseconds
	 * @return the number of frames
	 */
	public long frames(long millis) {
		return Math.floorDiv(millis * this.framesPerSecond + 500, 1000);
	}

}
