package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How one scene gives way to the next.
 */
public enum Transition {

	/** At once. */
	CUT,
	/** One picture fades into the other. */
	CROSS_FADE,
	/** Out to black and in again. */
	FADE_THROUGH_BLACK,
	/** The next picture slides over the one before. */
	SLIDE,
	/** The next picture pushes the one before out. */
	PUSH,
	/** A line wipes across. */
	WIPE,
	/** Into the picture. */
	ZOOM,
	/** A circle opens. */
	CIRCLE,
	/** Another one at each joint, chosen by the video's seed. */
	SHUFFLE;

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
	public static Transition of(String id) {
		return WireName.of(Transition.class, "transition", id);
	}

}
