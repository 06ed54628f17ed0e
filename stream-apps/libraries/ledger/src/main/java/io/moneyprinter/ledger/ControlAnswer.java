package io.moneyprinter.ledger;

/**
 * What became of a command.
 *
 * @param outcome done, already so, or refused
 * @param sentence the same for people
 * @param row as it is now
 * @param dispatch whether the video is to be sent on its way again
 */
public record ControlAnswer(Outcome outcome, String sentence, VideoRow row, boolean dispatch) {

	/** Done, already so, or refused. */
	public enum Outcome {

		/** The ledger changed. */
		DONE,
		/** Nothing changed, since it was so already. */
		ALREADY,
		/** It does not fit the state the video is in. */
		REFUSED

	}

}
