package io.moneyprinter.ledger;

/**
 * Whether a stage may begin.
 */
public sealed interface Turn {

	/**
	 * It may.
	 *
	 * @param lease to be renewed and given back
	 * @param row as it is now, with the results that are there
	 */
	record Granted(Lease lease, VideoRow row) implements Turn {
	}

	/** Another runner is at it; ask again in a moment. */
	record Taken() implements Turn {
	}

	/** The attempt is not the present one, has ended, or is held. */
	record Refused() implements Turn {
	}

}
