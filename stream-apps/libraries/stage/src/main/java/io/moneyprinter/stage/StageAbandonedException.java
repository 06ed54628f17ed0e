package io.moneyprinter.stage;

import org.jspecify.annotations.Nullable;

/**
 * The ledger no longer wants what a stage is making: the video was cancelled, or another
 * attempt is under way.
 */
final class StageAbandonedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StageAbandonedException(@Nullable Throwable cause) {
		super("The attempt ended while the stage was running.", cause);
	}

}
