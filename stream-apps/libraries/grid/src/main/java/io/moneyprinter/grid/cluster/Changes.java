package io.moneyprinter.grid.cluster;

import java.time.Duration;

/** Counts changes, so that nobody who waits for one misses it. */
final class Changes {

	private long count = 1;

	synchronized void tell() {
		this.count++;
		notifyAll();
	}

	synchronized long await(long seen, Duration longest) throws InterruptedException {
		if (this.count == seen) {
			wait(longest.toMillis());
		}
		return this.count;
	}

}
