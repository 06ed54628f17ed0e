package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which pictures a film is made of.
 */
public enum MaterialPreference {

	/**
	 * Own material, spread over the film, and generated pictures where it is not enough.
	 */
	OWN_FIRST,
	/** Own material only; a request without any is refused. */
	OWN_ONLY,
	/** Generated pictures only. */
	GENERATED;

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
	public static MaterialPreference of(String id) {
		return WireName.of(MaterialPreference.class, "materials.preference", id);
	}

}
