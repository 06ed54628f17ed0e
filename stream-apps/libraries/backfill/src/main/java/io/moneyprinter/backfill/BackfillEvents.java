package io.moneyprinter.backfill;

import java.util.List;

/**
 * What is yet to be told of backfills. Whoever tells it notes that afterwards, so that it
 * is told at least once; one teller at a time keeps the order.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the database does not answer.
 */
public interface BackfillEvents {

	/**
	 * What nobody has told yet, oldest first.
	 * @param limit at most so many
	 * @return events as they were written down
	 */
	List<Untold> untold(int limit);

	/**
	 * An event was told.
	 * @param event which
	 */
	void told(Untold event);

	/**
	 * An event that is to be told.
	 *
	 * @param number by which it is known here
	 * @param backfill whose
	 * @param body a {@link BackfillEvent} as JSON
	 */
	record Untold(long number, BackfillId backfill, String body) {
	}

}
