package io.moneyprinter.ledger.nodes;

import java.time.Duration;
import java.util.List;

/**
 * Where members of render grids are seen, those of old and new programs beside each
 * other. Every method throws {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the database does not answer.
 */
public interface NodeBoard {

	/** A member that says nothing for so long is gone. */
	Duration GONE = Duration.ofSeconds(10);

	/** For so long one that is gone is still shown. */
	Duration SHOWN = Duration.ofMinutes(2);

	/**
	 * Says how a member stands. To be called every two seconds or so.
	 * @param node the member
	 */
	void say(RenderNode node);

	/**
	 * Takes leave.
	 * @param id of the member
	 */
	void leave(String id);

	/**
	 * All that were seen lately.
	 * @return by host and id
	 */
	List<Sighting> all();

	/**
	 * A member, and when it was heard of.
	 *
	 * @param node what it said
	 * @param age how long ago, by the clock of whoever keeps the board
	 */
	record Sighting(RenderNode node, Duration age) {

		/**
		 * Whether it is no more.
		 * @return {@code true} if it has said nothing for too long
		 */
		public boolean gone() {
			return this.age.compareTo(GONE) > 0;
		}

	}

}
