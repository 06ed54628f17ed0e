package io.moneyprinter.footage;

/**
 * A stretch of a film. Frames are counted from the film's start, so that rounding never
 * adds up: a shot's frames are {@code canvas.frames(endMillis) -
 * canvas.frames(startMillis)}.
 *
 * @param startMillis from the narration's start
 * @param endMillis from the narration's start, after {@code startMillis}
 */
public record Span(long startMillis, long endMillis) {

	public Span {
		if (startMillis < 0 || endMillis <= startMillis) {
			throw new IllegalArgumentException(
					"Nothing can be shown from " + startMillis + " to " + endMillis + " ms.");
		}
	}

	/**
	 * How long it is.
	 * @return milliseconds, positive
	 */
	public long lengthMillis() {
		return this.endMillis - this.startMillis;
	}

}
