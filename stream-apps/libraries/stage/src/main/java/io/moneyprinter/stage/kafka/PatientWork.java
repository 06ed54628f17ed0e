package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.function.BiConsumer;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that outlasts an outage of store, ledger or broker, and gives up records that
 * would fail in the same way after every delivery.
 */
final class PatientWork implements RecordWork {

	private static final Logger LOG = LoggerFactory.getLogger(PatientWork.class);

	/**
	 * 1, 2, 4, 8, 16, 30, 30 … seconds: about two minutes, longer than the outages we
	 * promise to survive.
	 */
	private static final RetryConfig RETRIES = RetryConfig.custom()
		.maxAttempts(9)
		.intervalFunction(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30)))
		.retryOnException((thrown) -> outage(thrown) && !Thread.currentThread().isInterrupted())
		.build();

	private final RecordWork work;

	private final BiConsumer<IncomingRecord, RuntimeException> giveUp;

	/**
	 * Creates the work.
	 * @param work what is tried
	 * @param giveUp keeps a record for a person
	 */
	PatientWork(RecordWork work, BiConsumer<IncomingRecord, RuntimeException> giveUp) {
		this.work = work;
		this.giveUp = giveUp;
	}

	@Override
	public boolean work(IncomingRecord incoming) throws InterruptedException {
		try {
			return Retry.of("record", RETRIES).executeCallable(() -> tried(incoming));
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (Thread.interrupted()) {
				throw new InterruptedException("The record " + incoming.arrival() + " was left.");
			}
			throw (ex instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(ex);
		}
	}

	private boolean tried(IncomingRecord incoming) throws InterruptedException {
		try {
			return this.work.work(incoming);
		}
		catch (RuntimeException ex) {
			if (outage(ex) || Thread.currentThread().isInterrupted()) {
				throw ex;
			}
			LOG.error("The record {} is given up.", incoming.arrival(), ex);
			this.giveUp.accept(incoming, ex);
			return true;
		}
	}

	private static boolean outage(Throwable thrown) {
		return thrown instanceof VideoException known && known.code().outage();
	}

}
