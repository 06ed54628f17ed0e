package io.moneyprinter.backfill;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where an item of a backfill stands.
 */
public enum ItemState {

	/** Nobody has it. */
	READY(false),
	/** A worker has it, as long as it says so. */
	TAKEN(false),
	/** Its film is with every target. */
	PUBLISHED(true),
	/** It failed, and is not tried again by itself. */
	FAILED(true),
	/** Somebody cancelled its video. */
	CANCELLED(true),
	/**
	 * A person holds it: a review, a pause or a doubt. It goes on without the backfill.
	 */
	HELD(true);

	private final boolean end;

	ItemState(boolean end) {
		this.end = end;
	}

	/**
	 * Whether the backfill does nothing more with it.
	 * @return {@code true} for the four ends
	 */
	public boolean end() {
		return this.end;
	}

	/**
	 * The name in JSON and reports.
	 * @return lower case
	 */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
