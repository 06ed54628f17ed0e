package io.moneyprinter.backfill;

import org.jspecify.annotations.Nullable;

/**
 * A change of mind about a backfill, which a running job follows within seconds.
 *
 * @param concurrency films at a time from now on; {@code null} to leave it
 * @param paused whether no further films are begun; {@code null} to leave it
 * @param stopping whether the run ends after the films in hand; {@code null} to leave it
 * @param sampleApproved whether what follows the sample may be made; {@code null} to
 * leave it
 */
public record Steering(@Nullable Integer concurrency, @Nullable Boolean paused, @Nullable Boolean stopping,
		@Nullable Boolean sampleApproved) {

	public Steering {
		if (concurrency != null) {
			BackfillOptions.requireConcurrency(concurrency);
		}
	}

	public static Steering atATime(int films) {
		return new Steering(films, null, null, null);
	}

	public static Steering pause() {
		return new Steering(null, true, null, null);
	}

	public static Steering resume() {
		return new Steering(null, false, null, null);
	}

	/** The run ends after the films in hand; the next run goes on. */
	public static Steering stop() {
		return new Steering(null, null, true, null);
	}

	/** The sample is liked; the next run makes the rest. */
	public static Steering goOn() {
		return new Steering(null, null, null, true);
	}

}
