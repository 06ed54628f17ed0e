package io.moneyprinter.stage.kafka;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Lets records in while there is room for them: pauses the container, which goes on
 * polling and so keeps its partitions, and resumes it.
 */
final class RecordGate {

	private @Nullable MessageListenerContainer container;

	private boolean shut;

	private boolean locked;

	/** Takes over a container, the one behind the binding {@code input}. */
	synchronized void guard(MessageListenerContainer guarded) {
		this.container = guarded;
	}

	/**
	 * Looks anew. To be called after everything that takes or makes room: whoever comes
	 * last sees how things stand, so that the gate is never left shut for nothing.
	 * @param full whether another record would be too many
	 * @param roomy whether there is room for some
	 */
	synchronized void regulate(BooleanSupplier full, BooleanSupplier roomy) {
		if (this.locked) {
			return;
		}
		if (!this.shut && full.getAsBoolean()) {
			shut(true);
		}
		else if (this.shut && roomy.getAsBoolean()) {
			shut(false);
		}
	}

	/** Lets nothing in from now on. */
	synchronized void lock() {
		this.locked = true;
		shut(true);
	}

	/** Whether the broker is not asked for records at the moment. */
	synchronized boolean isPaused() {
		MessageListenerContainer guarded = this.container;
		return guarded != null && guarded.isContainerPaused();
	}

	/** One that is being stopped would have the caller wait for its end. */
	private void shut(boolean now) {
		MessageListenerContainer guarded = this.container;
		if (guarded == null || !guarded.isRunning()) {
			return;
		}
		if (now) {
			guarded.pause();
		}
		else {
			guarded.resume();
		}
		this.shut = now;
	}

}
