package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What can be asked of a video that was accepted.
 */
public enum VideoCommand {

	/** End it without a film. */
	CANCEL,
	/** Make another attempt, from the stage that failed on; or stop waiting. */
	RETRY,
	/** Hold it after the stage that runs. */
	PAUSE,
	/** Let it go on after a pause. */
	RESUME,
	/** Let it go on after a review, or hand over a film in doubt once more. */
	APPROVE,
	/** End it after a review, with a reason; or give a film in doubt up. */
	REJECT,
	/** Let it wait in another queue. */
	PRIORITIZE;

	/**
	 * The name in JSON and on the command line.
	 * @return lower case
	 */
	@JsonValue
	public String id() {
		return WireName.of(this);
	}

	/**
	 * Finds a command by its id.
	 * @param id the name in JSON
	 * @return the command
	 * @throws InvalidRequestException naming all that is allowed
	 */
	@JsonCreator
	public static VideoCommand of(String id) {
		return WireName.of(VideoCommand.class, "command", id);
	}

}
