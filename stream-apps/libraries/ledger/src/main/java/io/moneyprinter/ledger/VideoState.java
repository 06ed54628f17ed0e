package io.moneyprinter.ledger;

import java.util.Locale;

/**
 * Where a video stands in its present attempt.
 */
public enum VideoState {

	/** Accepted or sent on its way again; no stage has begun since. */
	QUEUED(false),
	/** A stage works on it, or it waits for the next one. */
	RUNNING(false),
	/** It goes on by itself when its time comes. */
	WAITING(false),
	/** It goes on when a person says so. */
	HELD(false),
	/** Its film is being handed on; too late to cancel. */
	PUBLISHING(false),
	/** Its film is with every target. */
	PUBLISHED(true),
	/** It failed, with a reason. */
	FAILED(true),
	/** Somebody cancelled it. */
	CANCELLED(true);

	private final boolean terminal;

	VideoState(boolean terminal) {
		this.terminal = terminal;
	}

	/**
	 * Whether nothing more happens in this attempt.
	 * @return {@code true} for the three ends
	 */
	public boolean terminal() {
		return this.terminal;
	}

	/**
	 * The name in JSON and on screens.
	 * @return lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
