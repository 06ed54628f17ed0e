package io.moneyprinter.platform.keeper;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Looks at the platform as a whole, and tells the journal when something goes wrong and
 * when all is well again.
 */
class Watch {

	private final Journal journal;

	private final BooleanSupplier stopping;

	private @Nullable String trouble;

	/**
	 * @param journal hears of trouble and of its end
	 * @param stopping whether the platform is being stopped: its state is then no longer
	 * the watch's to tell
	 */
	Watch(Journal journal, BooleanSupplier stopping) {
		this.journal = journal;
		this.stopping = stopping;
	}

	/**
	 * Takes one look. No failure leaves here, whatever its kind: with the keeper the
	 * whole platform would end. The same failure is told once, however often it comes in
	 * a row.
	 * @param look mends what it can, and answers whether everything is well
	 */
	void look(BooleanSupplier look) {
		try {
			if (look.getAsBoolean() && this.trouble != null) {
				this.trouble = null;
				tell(PartState.READY, "The platform is whole again.");
			}
		}
		catch (RuntimeException ex) {
			String sentence = (ex.getMessage() != null) ? ex.getMessage() : ex.toString();
			if (!sentence.equals(this.trouble)) {
				this.trouble = sentence;
				tell(PartState.RESTARTING, sentence);
			}
		}
	}

	private void tell(PartState state, String sentence) {
		if (!this.stopping.getAsBoolean()) {
			this.journal.write(PartEvent.PLATFORM, state, sentence);
		}
	}

}
