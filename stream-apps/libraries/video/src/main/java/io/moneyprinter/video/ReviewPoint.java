package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a person looks at before the video goes on.
 */
public enum ReviewPoint {

	/** The script, before it is spoken; it can be edited. */
	SCRIPT(StageName.SCRIPT),
	/** The film, before it is handed on. */
	FILM(StageName.RENDER);

	private final StageName stage;

	ReviewPoint(StageName stage) {
		this.stage = stage;
	}

	/**
	 * Whose result is looked at.
	 * @return the stage after which the video is held
	 */
	public StageName stage() {
		return this.stage;
	}

	/**
	 * The name in JSON and on the command line.
	 * @return lower case
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
	public static ReviewPoint of(String id) {
		return WireName.of(ReviewPoint.class, "review", id);
	}

}
