package io.moneyprinter.topicsource;

import io.moneyprinter.video.StageMessage;

/**
 * Where accepted videos are put so that they are sent on their way.
 */
interface Departures {

	/**
	 * Puts a video in, within the transaction under way.
	 * @param message that starts its first stage
	 * @param topic what the film is about
	 */
	void put(StageMessage message, String topic);

	/** Sends what was put in and committed at once, instead of with the next look. */
	void flush();

}
