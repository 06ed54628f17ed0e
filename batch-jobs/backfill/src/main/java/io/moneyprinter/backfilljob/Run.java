package io.moneyprinter.backfilljob;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Spend;
import io.moneyprinter.backfill.stage.Patience;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run of a backfill in this process, from taking hold of it to letting it go. It says
 * every few seconds that it lives.
 */
final class Run implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Run.class);

	private static final Duration BEAT = BackfillRuns.TERM.dividedBy(5);

	private final UUID id = UUID.randomUUID();

	private final BackfillRuns runs;

	private final Backfill backfill;

	private final Instant until;

	private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Run::heart);

	private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

	private volatile @Nullable String stopReason;

	private volatile boolean overBudget;

	private Run(BackfillRuns runs, Backfill backfill, Instant now) {
		this.runs = runs;
		this.backfill = backfill;
		this.until = until(backfill.options(), now);
	}

	/** Keeps no process alive that has failed. */
	private static Thread heart(Runnable beats) {
		Thread thread = new Thread(beats, "backfill-heart");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Takes hold of a backfill, waiting for a run that has died.
	 * @return empty if another run lives
	 */
	static @Nullable Run begin(BackfillRuns runs, Backfill backfill, Instant now) throws InterruptedException {
		Run run = new Run(runs, backfill, now);
		long patience = System.nanoTime() + BackfillRuns.TERM.plusSeconds(3).toNanos();
		while (!runs.begin(backfill.id(), run.id)) {
			if (System.nanoTime() > patience) {
				run.heart.shutdownNow();
				return null;
			}
			Thread.sleep(500);
		}
		run.heart.scheduleWithFixedDelay(run::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
		return run;
	}

	/** The next time of day at which a run is to stop. */
	static Instant until(BackfillOptions options, Instant now) {
		LocalTime time = options.notAfter();
		if (time == null) {
			return Instant.MAX;
		}
		ZonedDateTime today = now.atZone(options.zone());
		ZonedDateTime end = today.with(time);
		return (end.isAfter(today) ? end : today.plusDays(1).with(time)).toInstant();
	}

	private void beat() {
		try {
			if (!this.runs.beat(this.backfill.id(), this.id)) {
				stop("Another run has taken over.");
			}
			this.runs.spend(this.backfill.id()).filter(Spend::over).ifPresent((spend) -> {
				this.overBudget = true;
				stop(spend.sentence(this.backfill.id()));
			});
		}
		catch (VideoException ex) {
			LOG.warn("The backfill {} could not say that it lives: {}", this.backfill.id(), ex.sentence());
		}
	}

	UUID id() {
		return this.id;
	}

	Backfill backfill() {
		return this.backfill;
	}

	/** Until when items may be begun. */
	Instant until() {
		return this.until;
	}

	/** Whether the run ends since the budget is spent. */
	boolean overBudget() {
		return this.overBudget;
	}

	/**
	 * Ends it for good; whoever asks sees the state and the sentence from the same moment
	 * on.
	 */
	void end(BackfillState state, @Nullable String sentence) throws InterruptedException {
		Patience.with(() -> {
			this.runs.end(this.backfill.id(), this.id, state, sentence);
			return state;
		});
	}

	/** Has the workers go home after the items in hand. */
	void stop(String sentence) {
		this.stopReason = sentence;
	}

	/** This thread works on an item from here on. */
	void enter() {
		this.workers.add(Thread.currentThread());
	}

	/** This thread has no item any more. */
	void leave() {
		this.workers.remove(Thread.currentThread());
	}

	/** Has the workers give back what they have in hand. */
	void interrupt() {
		this.workers.forEach(Thread::interrupt);
	}

	/** Why workers are to go home; {@code null} if they are not. */
	@Nullable String stopReason() {
		return this.stopReason;
	}

	@Override
	public void close() {
		this.heart.shutdownNow();
	}

}
