package io.moneyprinter.ledger;

import io.moneyprinter.video.Failure;

/**
 * How an attempt ends. There is exactly one end for each attempt.
 */
public sealed interface VideoEnd {

	/**
	 * The state that the row takes.
	 * @return a terminal state
	 */
	VideoState state();

	/** The film is with every target. */
	record Published() implements VideoEnd {

		@Override
		public VideoState state() {
			return VideoState.PUBLISHED;
		}

	}

	/**
	 * The attempt failed.
	 *
	 * @param failure why
	 */
	record Failed(Failure failure) implements VideoEnd {

		@Override
		public VideoState state() {
			return VideoState.FAILED;
		}

	}

	/** Somebody cancelled it. */
	record Cancelled() implements VideoEnd {

		@Override
		public VideoState state() {
			return VideoState.CANCELLED;
		}

	}

}
