package io.moneyprinter.backfill.stage;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.moneyprinter.video.VideoException;

/**
 * Outlasts outages of what all items stand on: database, store and broker, and room on
 * the disk.
 */
public final class Patience {

	/**
	 * 1, 2, 4, 8, 16, 30, 30 … seconds: about two minutes, as the stream apps have it.
	 */
	private static final RetryConfig RETRIES = RetryConfig.custom()
		.maxAttempts(9)
		.intervalFunction(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30)))
		.retryOnException((thrown) -> thrown instanceof VideoException known && known.code().outage()
				&& !Thread.currentThread().isInterrupted())
		.build();

	private Patience() {
	}

	/**
	 * Does something, again and again while there is an outage.
	 * @param work what; may be repeated
	 * @return what it returned
	 * @throws VideoException if the outage lasts longer
	 * @throws InterruptedException if this process is to end
	 */
	public static <T> T with(Callable<T> work) throws InterruptedException {
		try {
			return Retry.of("backfill", RETRIES).executeCallable(work);
		}
		catch (InterruptedException | RuntimeException ex) {
			if (Thread.interrupted()) {
				throw new InterruptedException("The job is to end.");
			}
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
