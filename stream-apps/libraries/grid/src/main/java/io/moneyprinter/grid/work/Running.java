package io.moneyprinter.grid.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An errand in hand.
 */
public final class Running {

	private final Order order;

	private final Errand errand;

	private final Instant since;

	private volatile long frames;

	private @Nullable Thread worker;

	private boolean unwanted;

	Running(Order order, Errand errand, Instant since) {
		this.order = order;
		this.errand = errand;
		this.since = since;
	}

	public Order order() {
		return this.order;
	}

	public Errand errand() {
		return this.errand;
	}

	/**
	 * When it was begun.
	 * @return by this member's clock
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * How far it is.
	 * @return frames that there are
	 */
	public long frames() {
		return this.frames;
	}

	void at(long count) {
		this.frames = count;
	}

	/** To be called by the thread that does it, before it begins. */
	synchronized void enter() throws InterruptedException {
		if (this.unwanted) {
			throw new InterruptedException();
		}
		this.worker = Thread.currentThread();
	}

	/** To be called by the same thread, afterwards: nobody interrupts it any more. */
	synchronized void leave() {
		this.worker = null;
		Thread.interrupted();
	}

	synchronized void end() {
		this.unwanted = true;
		if (this.worker != null) {
			this.worker.interrupt();
		}
	}

}
