package io.moneyprinter.ledger;

/**
 * How a video goes on after a stage.
 */
public enum Passage {

	/** To the next stage; or, after the last, it is published. */
	ON,
	/** It is held until a person says so. */
	HELD,
	/** Nothing was noted: the lease is lost or the attempt has ended. */
	REFUSED

}
