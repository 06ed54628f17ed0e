package io.moneyprinter.backfill;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a backfill stands.
 */
public enum BackfillState {

	/** It is known, and no job has begun with it. */
	CREATED,
	/** Its input is being read. */
	STAGING,
	/** It was read and planned; a dry run ends here. */
	PLANNED,
	/** Films are being made. */
	RUNNING,
	/** Its sample is made, and it waits to be continued. */
	SAMPLED,
	/** A run stopped cleanly; the next one goes on. */
	STOPPED,
	/** A run stopped cleanly since the budget is spent; more budget lets it go on. */
	OVER_BUDGET,
	/** A run could not go on; the next one does when the reason is gone. */
	FAILED,
	/** Every item is at its end. */
	DONE;

	/**
	 * The name in JSON and on screens.
	 * @return lower case, words divided by hyphens
	 */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
