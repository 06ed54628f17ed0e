package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a script speaks to its listeners.
 */
public enum Tone {

	/** Plain and factual. */
	INFORMATIVE,
	/** Warm, close to the listener. */
	FRIENDLY,
	/** With tension. */
	DRAMATIC,
	/** With a wink. */
	HUMOROUS,
	/** Encouraging. */
	INSPIRING;

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
	public static Tone of(String id) {
		return WireName.of(Tone.class, "tone", id);
	}

}
