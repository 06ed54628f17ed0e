package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where captions stand, inside the safe area of vertical players.
 */
public enum CaptionPosition {

	/** In the lower part, above the players' controls. */
	BOTTOM,
	/** In the middle. */
	CENTER,
	/** In the upper part, below the players' title. */
	TOP;

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
	public static CaptionPosition of(String id) {
		return WireName.of(CaptionPosition.class, "captions.position", id);
	}

}
