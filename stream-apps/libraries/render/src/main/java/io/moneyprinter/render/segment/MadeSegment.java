package io.moneyprinter.render.segment;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A finished segment on a bench.
 *
 * @param segment what it is
 * @param film the name of its file
 * @param cover a still of it without captions; {@code null} for a passage
 * @param look what was seen of it
 */
public record MadeSegment(Segment segment, String film, @Nullable Path cover, Look look) {

	/**
	 * How much there is to see on its cover.
	 * @return variance of the luma
	 */
	public double contrast() {
		return this.look.contrast();
	}

}
