package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a caption appears.
 */
public enum CaptionAnimation {

	/** At once. */
	NONE,
	/** Out of nothing. */
	FADE,
	/** It grows a little too large and settles. */
	POP;

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
	public static CaptionAnimation of(String id) {
		return WireName.of(CaptionAnimation.class, "captions.animation", id);
	}

}
