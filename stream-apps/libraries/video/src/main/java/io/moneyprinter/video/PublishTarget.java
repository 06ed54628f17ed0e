package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a finished film is handed to.
 */
public enum PublishTarget {

	/** The object store; the film can be fetched by its stable address. */
	STORE,
	/** The request's callback gets a signed message. */
	WEB_HOOK;

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
	public static PublishTarget of(String id) {
		return WireName.of(PublishTarget.class, "publish", id);
	}

}
