package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The music under the speech.
 */
public enum MusicMood {

	/** No music. */
	NONE,
	/** Chosen by the request's tone. */
	AUTO,
	/** Slow and soft. */
	CALM,
	/** Light and moving. */
	BRIGHT,
	/** Thoughtful. */
	PENSIVE;

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
	public static MusicMood of(String id) {
		return WireName.of(MusicMood.class, "music.mood", id);
	}

}
