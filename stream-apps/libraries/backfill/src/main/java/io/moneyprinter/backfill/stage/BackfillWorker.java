package io.moneyprinter.backfill.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.Orders;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the workers of a run: takes an item, makes its film, notes its end. Between two
 * items it looks at what people want. While it works it holds neither a connection nor a
 * transaction.
 */
public final class BackfillWorker {

	private static final Logger LOG = LoggerFactory.getLogger(BackfillWorker.class);

	private final BackfillRuns runs;

	private final BackfillItems items;

	private final ItemRun run;

	private final Clock clock;

	/**
	 * Creates what workers have in common.
	 * @param runs knows what people want
	 * @param items has the work
	 * @param ledger judges every video
	 * @param store has their results
	 * @param intake accepts their requests
	 * @param pipeline makes their films
	 * @param clock for times of day
	 */
	public BackfillWorker(BackfillRuns runs, BackfillItems items, Ledger ledger, ArtifactStore store, Intake intake,
			Pipeline pipeline, Clock clock) {
		this.runs = runs;
		this.items = items;
		this.run = new ItemRun(ledger, store, intake, pipeline);
		this.clock = clock;
	}

	/**
	 * Does one piece of work, if there is one.
	 * @param shift which worker of which run
	 * @return what to do next
	 * @throws io.moneyprinter.video.VideoException if something that all items need stays
	 * away
	 * @throws InterruptedException if this process is to end; the item was given back
	 */
	public Turn turn(Shift shift) throws InterruptedException {
		Orders orders = Patience.with(() -> this.runs.orders(shift.backfill().id()));
		Turn hindered = hindered(shift, orders);
		if (hindered != null) {
			return hindered;
		}
		boolean sampleOnly = shift.backfill().options().sample() > 0 && !orders.sampleApproved();
		if (!orders.paused() && shift.number() < orders.concurrency()) {
			Optional<Item> item = Patience.with(() -> this.items.claim(shift.backfill().id(), shift.run(), sampleOnly));
			if (item.isPresent()) {
				work(item.get(), shift);
				return Turn.WORKED;
			}
		}
		// Who rests looks too: it goes home with those who worked.
		boolean more = Patience.with(() -> this.items.unfinished(shift.backfill().id(), sampleOnly));
		if (more) {
			return Turn.WAIT;
		}
		return sampleOnly ? Turn.SAMPLED : Turn.FINISHED;
	}

	private @Nullable Turn hindered(Shift shift, Orders orders) {
		int most = shift.backfill().options().mostFailures();
		if (most > 0 && orders.failures() > most) {
			return Turn.TOO_MANY_FAILURES;
		}
		if (orders.stopping() || !this.clock.instant().isBefore(shift.until())) {
			return Turn.STOPPED;
		}
		return null;
	}

	private void work(Item item, Shift shift) throws InterruptedException {
		Instant began = this.clock.instant();
		try {
			ItemOutcome outcome = Patience.with(() -> this.run.run(item, shift.backfill().account()));
			Duration worked = Duration.between(began, this.clock.instant());
			Patience.with(() -> note(item, shift, outcome, worked));
		}
		catch (InterruptedException | RuntimeException | Error ex) {
			giveBack(item, shift, began);
			throw ex;
		}
	}

	private boolean note(Item item, Shift shift, ItemOutcome outcome, Duration worked) {
		if (outcome instanceof ItemOutcome.Ended ended) {
			boolean noted = this.items.end(item, shift.run(), ended.end(), worked);
			LOG.info("Item {} (video {}) is {}.", item.key(), item.video(), ended.end().state().id());
			return noted;
		}
		this.items.putBack(item, shift.run(), ((ItemOutcome.Again) outcome).delay(), worked);
		return true;
	}

	/**
	 * So that whoever goes on need not wait until the claim has run out, which it never
	 * does while other workers of the run live.
	 */
	private void giveBack(Item item, Shift shift, Instant began) {
		try {
			this.items.putBack(item, shift.run(), Duration.ZERO, Duration.between(began, this.clock.instant()));
		}
		catch (RuntimeException ex) {
			LOG.warn("Item {} could not be given back; its claim runs out by itself.", item.key());
		}
	}

	/**
	 * A worker's place in a run.
	 *
	 * @param backfill whose items
	 * @param run id of the run
	 * @param number of the worker, from 0; those beyond the films at a time rest
	 * @param until when items may be begun
	 */
	public record Shift(Backfill backfill, UUID run, int number, Instant until) {
	}

	/** What a worker does next. */
	public enum Turn {

		/** It has worked; there may be more. */
		WORKED,
		/** There is nothing for it at the moment. */
		WAIT,
		/** All is at an end. */
		FINISHED,
		/** The sample is at an end, and nobody has said yet that the rest is wanted. */
		SAMPLED,
		/** It goes home; another run goes on. */
		STOPPED,
		/** So many failed that going on makes no sense. */
		TOO_MANY_FAILURES

	}

}
