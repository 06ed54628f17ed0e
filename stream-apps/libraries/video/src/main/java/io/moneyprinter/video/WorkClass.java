package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which queue a video waits in.
 */
public enum WorkClass {

	/** Somebody waits for it. */
	INTERACTIVE,
	/** Part of a backfill: as soon as there is room. */
	BULK;

	/**
	 * The name in JSON and on the command line.
	 * @return lower case with hyphens
	 */
	@JsonValue
	public String id() {
		return WireName.of(this);
	}

	/**
	 * Finds a constant by its id.
	 * @param id the name in JSON
	 * @return the constant
	 * @throws InvalidRequestException naming all that is allowed
	 */
	@JsonCreator
	public static WorkClass of(String id) {
		return WireName.of(WorkClass.class, "class", id);
	}

}
