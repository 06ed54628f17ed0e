package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The fonts of captions; scripts that one does not have are drawn by their own.
 */
public enum CaptionFont {

	/** Clear and strong. */
	SANS,
	/** Narrow capitals. */
	CONDENSED,
	/** With serifs. */
	SERIF,
	/** Soft and round. */
	ROUND;

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
	public static CaptionFont of(String id) {
		return WireName.of(CaptionFont.class, "captions.font", id);
	}

}
