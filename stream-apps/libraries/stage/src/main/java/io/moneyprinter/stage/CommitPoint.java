package io.moneyprinter.stage;

/**
 * The moments between two effects of a stage, at each of which a process may die without
 * anything being lost or done twice.
 */
public enum CommitPoint {

	/** The ledger gave the lease; nothing is made yet. */
	BEGUN,
	/** The work is done; its result is nowhere but here. */
	MADE,
	/** The result is in the store; the ledger does not know of it. */
	STORED,
	/** The ledger has noted the result, or the end; nobody has been told. */
	NOTED,
	/** The event is said; the next stage has no message yet. */
	TOLD,
	/** The next stage has its message; the record is not acknowledged. */
	SENT

}
