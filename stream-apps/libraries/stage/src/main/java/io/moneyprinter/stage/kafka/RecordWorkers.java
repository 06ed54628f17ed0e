package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.messaging.Message;

/**
 * Takes records off the poll thread and works on a few of them at a time; each is
 * acknowledged when its work is done, in whatever order. When the ledger or the broker
 * stays away for longer than the retries last, the record is left unacknowledged and this
 * instance asks to be ended, so that it starts anew and has the record delivered again.
 */
final class RecordWorkers implements Consumer<Message<byte[]>>, DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(RecordWorkers.class);

	/**
	 * 1, 2, 4, 8, 16, 30, 30 … seconds: about two minutes, longer than the outages we
	 * promise to survive.
	 */
	private static final RetryConfig RETRIES = RetryConfig.custom()
		.maxAttempts(9)
		.intervalFunction(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30)))
		.retryOnException((thrown) -> thrown instanceof VideoException && !Thread.currentThread().isInterrupted())
		.build();

	private final RecordHandler handler;

	private final Runnable surrender;

	private final ExecutorService workers;

	/**
	 * Creates the workers.
	 * @param handler does the work
	 * @param inFlight how many records at a time
	 * @param surrender ends this instance
	 */
	RecordWorkers(RecordHandler handler, int inFlight, Runnable surrender) {
		this.handler = handler;
		this.surrender = surrender;
		this.workers = Executors.newFixedThreadPool(inFlight);
	}

	@Override
	public void accept(Message<byte[]> message) {
		IncomingRecord incoming = IncomingRecord.of(message);
		this.workers.execute(() -> work(incoming));
	}

	private void work(IncomingRecord incoming) {
		try {
			handle(incoming);
			acknowledge(incoming);
		}
		catch (InterruptedException ex) {
			LOG.info("The record {} is left for another instance, since this one ends.", incoming.arrival());
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			// An error, too: a worker that died in silence would keep its record, and the
			// consumer, waiting for ever.
			LOG.error("The record {} could not be worked on; this instance starts anew to have it delivered again.",
					incoming.arrival(), ex);
			this.surrender.run();
		}
	}

	private void handle(IncomingRecord incoming) throws Exception {
		try {
			Retry.of("record", RETRIES).executeCallable(() -> {
				this.handler.handle(incoming);
				return Boolean.TRUE;
			});
		}
		catch (RuntimeException ex) {
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedException();
			}
			if (ex instanceof VideoException) {
				throw ex;
			}
			// It would fail in the same way after every delivery.
			LOG.error("The record {} is given up.", incoming.arrival(), ex);
			this.handler.giveUp(incoming, ex);
		}
	}

	private static void acknowledge(IncomingRecord incoming) {
		try {
			incoming.acknowledge();
		}
		catch (IllegalStateException ex) {
			LOG.info("The record {} went to another instance while it was worked on; that one finds the result.",
					incoming.arrival());
		}
	}

	/**
	 * Interrupts the stages that run: their records are not acknowledged and go to
	 * another instance.
	 */
	@Override
	public void destroy() throws InterruptedException {
		this.workers.shutdownNow();
		if (!this.workers.awaitTermination(10, TimeUnit.SECONDS)) {
			LOG.warn("A stage did not stop within ten seconds of being asked to.");
		}
	}

}
