package io.moneyprinter.stage;

/**
 * Where messages go that a stage gave up.
 */
@FunctionalInterface
public interface DeadLetters {

	/**
	 * Keeps a message for a person to look at, and to replay.
	 * @param letter what was given up and why
	 */
	void put(DeadLetter letter);

}
