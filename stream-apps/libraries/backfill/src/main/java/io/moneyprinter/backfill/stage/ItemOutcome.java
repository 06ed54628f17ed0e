package io.moneyprinter.backfill.stage;

import java.time.Duration;

import io.moneyprinter.backfill.ItemEnd;

/**
 * What became of an item in the hands of a worker.
 */
sealed interface ItemOutcome {

	/**
	 * It is at its end.
	 *
	 * @param end how
	 */
	record Ended(ItemEnd end) implements ItemOutcome {
	}

	/**
	 * It is to be looked at again.
	 *
	 * @param delay not before
	 */
	record Again(Duration delay) implements ItemOutcome {
	}

}
