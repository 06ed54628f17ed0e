package io.moneyprinter.schedule;

/** What becomes of a time at which the task launched before still runs. */
public enum Overlap {

	/** It is left out. */
	SKIP,
	/** The task is launched as soon as the one before has ended. */
	WAIT,
	/** The task is launched beside the one that runs. */
	ALLOW

}
