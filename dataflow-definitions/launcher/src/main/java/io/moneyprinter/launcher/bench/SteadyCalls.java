package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Calls at a steady rate, whether or not earlier ones have been answered. Each is timed
 * from the moment at which it was due, so that a server that stalls is not spared the
 * calls that would have come in the meantime.
 */
final class SteadyCalls {

	/** More calls than this at once are a server that has stopped to answer. */
	private static final int MOST_AT_ONCE = 200;

	private SteadyCalls() {
	}

	/**
	 * Makes calls.
	 * @param perSecond how many a second
	 * @param count how many in all
	 * @param call what is done; an exception is an error
	 * @return how long they took
	 */
	static Times make(int perSecond, int count, Runnable call) throws InterruptedException {
		ExecutorService callers = Executors.newFixedThreadPool(MOST_AT_ONCE);
		try {
			long start = System.nanoTime();
			List<Future<Duration>> calls = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
				TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
				calls.add(callers.submit(() -> {
					call.run();
					return Duration.ofNanos(System.nanoTime() - due);
				}));
			}
			return Times.of(calls);
		}
		finally {
			callers.shutdownNow();
		}
	}

	/**
	 * How long calls took.
	 *
	 * @param answered times of those that were answered, shortest first
	 * @param errors how many were not
	 */
	record Times(List<Duration> answered, int errors) {

		private static Times of(List<Future<Duration>> calls) throws InterruptedException {
			List<Duration> answered = new ArrayList<>();
			for (Future<Duration> call : calls) {
				try {
					answered.add(call.get());
				}
				catch (ExecutionException ex) {
					// is counted as an error below
				}
			}
			return new Times(answered.stream().sorted().toList(), calls.size() - answered.size());
		}

		/** The time within which so many percent were answered. */
		Duration within(int percent) {
			return this.answered.isEmpty() ? Duration.ZERO
					: this.answered.get((int) Math.ceil(this.answered.size() * percent / 100.0) - 1);
		}

	}

}
