package io.moneyprinter.stage;

/**
 * The stage's own work failed, which ends the attempt.
 */
final class WorkFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final RuntimeException thrown;

	WorkFailedException(RuntimeException thrown) {
		super(thrown);
		this.thrown = thrown;
	}

	RuntimeException thrown() {
		return this.thrown;
	}

}
