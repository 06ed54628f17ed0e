package io.moneyprinter.render.segment;

import java.util.List;

/**
 * What was seen of a segment while it was encoded.
 *
 * @param frames how many went by
 * @param black spans in which the picture is black
 * @param frozen spans in which it does not change
 * @param first the first frame, small
 * @param last the last frame, small
 * @param contrast variance of the luma of its cover; 0 if it has none
 */
public record Look(long frames, List<Stretch> black, List<Stretch> frozen, byte[] first, byte[] last, double contrast) {

	public Look {
		black = List.copyOf(black);
		frozen = List.copyOf(frozen);
	}

	/**
	 * Frames from one to before another.
	 *
	 * @param from the first
	 * @param to the first after them
	 */
	public record Stretch(long from, long to) {

		Stretch moved(long by) {
			return new Stretch(this.from + by, this.to + by);
		}

		long frames() {
			return this.to - this.from;
		}

	}

}
