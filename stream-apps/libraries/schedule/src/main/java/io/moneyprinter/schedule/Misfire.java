package io.moneyprinter.schedule;

/** What becomes of times that passed while nobody could launch. */
public enum Misfire {

	/** However many passed, the task is launched once for all of them. */
	ONCE,
	/** They are left out; the next time is the next. */
	SKIP

}
