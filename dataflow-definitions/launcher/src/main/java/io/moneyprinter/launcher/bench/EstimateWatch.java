package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.moneyprinter.backfill.BackfillProgress;

/**
 * Asks a backfill once, after the first fiftieth of its items, how long it will take, and
 * looks later how long it took.
 */
final class EstimateWatch {

	private static final int FIFTIETH = 50;

	/** Each look sums over all items. */
	private static final Duration LOOK = Duration.ofMillis(500);

	private final Supplier<Optional<BackfillProgress>> backfill;

	private long lookedAt = System.nanoTime();

	private long askedAt;

	private double estimateSeconds = Double.NaN;

	private double tookSeconds = Double.NaN;

	EstimateWatch(Supplier<Optional<BackfillProgress>> backfill) {
		this.backfill = backfill;
	}

	/** Looks, if it is time. */
	void look() {
		if (System.nanoTime() - this.lookedAt < LOOK.toNanos()) {
			return;
		}
		this.lookedAt = System.nanoTime();
		this.backfill.get().ifPresent(this::look);
	}

	private void look(BackfillProgress progress) {
		Long left = progress.secondsLeft();
		boolean some = progress.items().ended() * FIFTIETH >= progress.items().all();
		if (Double.isNaN(this.estimateSeconds) && left != null && progress.items().ended() > 0 && some) {
			this.estimateSeconds = left;
			this.askedAt = this.lookedAt;
		}
		if (Double.isNaN(this.tookSeconds) && this.askedAt > 0 && progress.items().unfinished() == 0) {
			this.tookSeconds = (this.lookedAt - this.askedAt) / (double) TimeUnit.SECONDS.toNanos(1);
		}
	}

	/** By how much the estimate was off, as a share of the time that it took. */
	double error() {
		return Math.abs(this.estimateSeconds / this.tookSeconds - 1);
	}

}
