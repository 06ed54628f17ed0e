package io.moneyprinter.footage;

import io.moneyprinter.video.Origin;

/**
 * A stretch of a film without a cut.
 */
public sealed interface Shot permits ClipShot, StillShot, ColorShot, MotionShot {

	/**
	 * When it is seen. A cross-fade may show it a little longer.
	 * @return its place in the film
	 */
	Span span();

	/**
	 * Where it came from.
	 * @return for the report
	 */
	Origin origin();

	/**
	 * Everything beside canvas and number of frames that decides what it shows, for
	 * content keys: equal recipes show equal pictures.
	 * @return a short canonical text
	 */
	String recipe();

}
