package io.moneyprinter.stage;

/**
 * The moments between two effects, at each of which a process may die without anything
 * being lost or done twice. Which of them somebody passes, and in which order, the
 * library's README lists.
 */
public enum CommitPoint {

	/** The lease, or the task, is taken; nothing is done yet. */
	BEGUN,
	/** The work is done; its result is nowhere but here. */
	MADE,
	/** The result is in the store; the ledger does not know of it. */
	STORED,
	/** The ledger has noted the change, or the end; nobody has been told. */
	NOTED,
	/** Whoever listens has been told; what comes next is not done yet. */
	TOLD,
	/** The message is in its topic; that it was sent is noted nowhere. */
	SENT,
	/** The dead letter is in its topic; the record is not acknowledged. */
	GIVEN_UP,
	/** A publication is to be made; the target has nothing. */
	CLAIMED,
	/** The log says that the target may have the film; it has not. */
	SENDING,
	/** The target has the film; the log does not know. */
	HANDED_OVER,
	/** The log knows that the target has the film; the stage does not. */
	CONFIRMED

}
