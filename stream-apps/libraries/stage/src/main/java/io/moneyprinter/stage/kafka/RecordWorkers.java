package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.Message;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes records off the poll thread and works on a few of them at a time, in whatever
 * order they come to an end. What cannot be worked on at all is left unacknowledged, and
 * this instance asks to be ended, so that it starts anew and has the record delivered
 * again. When the app is told to end, running work is let finish for a while.
 */
final class RecordWorkers implements SmartLifecycle {

	/** Records that may wait for a worker. The poll under way may add as many again. */
	static final int MOST_WAITING = 16;

	/**
	 * How far work may run ahead of the oldest unfinished record, in offsets: what is
	 * delivered again after a crash, each found finished by a look into the ledger.
	 */
	static final int WIDEST_GAP = 1_000;

	/** Until another instance's work is asked for again; its lease lasts some seconds. */
	private static final Duration MOMENT = Duration.ofSeconds(1);

	/** For a stage to stop once it was interrupted. */
	private static final Duration LAST_MOMENTS = Duration.ofSeconds(3);

	/** Ends before the bindings do, whose consumer takes the last acknowledgements. */
	private static final int PHASE = Integer.MAX_VALUE - 500;

	private static final Logger LOG = LoggerFactory.getLogger(RecordWorkers.class);

	private final RecordWork work;

	private final RecordGate gate;

	private final Duration drain;

	private final Runnable surrender;

	private final OpenRecords open = new OpenRecords();

	private final ThreadPoolExecutor workers;

	/**
	 * Creates the workers.
	 * @param work what is done with each record
	 * @param inFlight how many records at a time
	 * @param gate is shut while there is no room
	 * @param drain how long running work may go on after this app was told to end
	 * @param surrender ends this instance
	 */
	RecordWorkers(RecordWork work, int inFlight, RecordGate gate, Duration drain, Runnable surrender) {
		this.work = work;
		this.gate = gate;
		this.drain = drain;
		this.surrender = surrender;
		this.workers = new ThreadPoolExecutor(inFlight, inFlight, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				new CustomizableThreadFactory("stage-"));
	}

	/** Takes a record over from the poll thread, at once. */
	void accept(Message<byte[]> message) {
		OpenRecord record = this.open.take(IncomingRecord.of(message));
		try {
			this.workers.execute(() -> work(record));
		}
		catch (RejectedExecutionException ex) {
			LOG.debug("The record {} came too late for this instance.", record.incoming().arrival());
		}
		regulate();
	}

	/**
	 * These partitions are another instance's now. Work in hand goes on; whoever has the
	 * record next waits for its lease or finds its result.
	 */
	void drop(Collection<TopicPartition> partitions) {
		this.open.drop(partitions);
		regulateSoon();
	}

	/** Looks for room anew, not on this thread, which is in the middle of a poll. */
	void regulateSoon() {
		CompletableFuture.runAsync(this::regulate);
	}

	private void work(OpenRecord record) {
		try {
			if (!record.gone()) {
				workOn(record);
			}
		}
		catch (InterruptedException ex) {
			LOG.info("The record {} is left for another instance, since this one ends.", record.incoming().arrival());
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			// An error, too: a worker that died in silence would keep its record, and all
			// behind it unacknowledged, for ever.
			LOG.error("The record {} could not be worked on; this instance starts anew to have it delivered again.",
					record.incoming().arrival(), ex);
			this.surrender.run();
		}
		finally {
			regulate();
		}
	}

	private void workOn(OpenRecord record) throws InterruptedException {
		if (this.work.work(record.incoming())) {
			record.finish();
		}
		else {
			CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, this.workers)
				.execute(() -> work(record));
		}
	}

	private void regulate() {
		this.gate.regulate(() -> waiting() > MOST_WAITING || this.open.widestGap() > WIDEST_GAP,
				() -> waiting() <= MOST_WAITING / 2 && this.open.widestGap() <= WIDEST_GAP);
	}

	/** How many records wait for a worker. */
	int waiting() {
		return this.workers.getQueue().size();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/** Nothing to do: work begins with the first record. */
	@Override
	public void start() {
	}

	@Override
	public boolean isRunning() {
		return !this.workers.isShutdown();
	}

	/**
	 * Takes no more records, forgets those that wait, and lets running work finish for a
	 * while. What then still runs is interrupted: it is not acknowledged and goes to
	 * another instance.
	 */
	@Override
	public void stop() {
		this.gate.lock();
		this.workers.shutdown();
		this.workers.getQueue().clear();
		try {
			if (!this.workers.awaitTermination(this.drain.toMillis(), TimeUnit.MILLISECONDS)) {
				LOG.info("Stages that still ran after {} s are stopped and left for another instance.",
						this.drain.toSeconds());
				breakOff();
			}
		}
		catch (InterruptedException ex) {
			this.workers.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	private void breakOff() throws InterruptedException {
		this.workers.shutdownNow();
		if (!this.workers.awaitTermination(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
			LOG.warn("A stage did not stop within {} s of being asked to.", LAST_MOMENTS.toSeconds());
		}
	}

}
