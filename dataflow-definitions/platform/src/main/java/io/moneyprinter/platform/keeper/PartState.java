package io.moneyprinter.platform.keeper;

/** Where a part of the platform stands. */
public enum PartState {

	/** It waits for another part. */
	WAITING,

	/** It has been started and does not answer yet. */
	STARTING,

	/** It answers. */
	READY,

	/** It died and is being brought back. */
	RESTARTING,

	/** It is being ended. */
	STOPPING,

	/** It has ended as asked. */
	STOPPED,

	/** It could not be started; the sentence says why. */
	FAILED

}
