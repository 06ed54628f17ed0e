package io.moneyprinter.stage;

import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageMessage;

/**
 * What became of a message that a stage was given.
 */
public sealed interface StageOutcome {

	/**
	 * The result is committed.
	 *
	 * @param next the message for the stage that follows
	 */
	record Completed(StageMessage next) implements StageOutcome {
	}

	/**
	 * The attempt failed here.
	 *
	 * @param failure why
	 * @param thrown what was thrown
	 */
	record Failed(Failure failure, Throwable thrown) implements StageOutcome {
	}

	/**
	 * The video does not go on by itself, or not yet; its message is needed no more.
	 *
	 * @param hold why
	 */
	record Held(Hold hold) implements StageOutcome {
	}

	/**
	 * Another runner is at it: the message is to be given to this stage again in a
	 * moment.
	 */
	record Busy() implements StageOutcome {
	}

	/**
	 * Nothing was to be done: the attempt has ended, or another one is under way.
	 */
	record OutOfDate() implements StageOutcome {
	}

}
