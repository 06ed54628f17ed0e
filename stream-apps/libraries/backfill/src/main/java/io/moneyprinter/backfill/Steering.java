package io.moneyprinter.backfill;

import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A change of mind about a backfill, which a running job follows within seconds. What is
 * {@code null} stays as it is.
 *
 * @param concurrency films at a time from now on
 * @param paused whether no further films are begun
 * @param stopping whether the run ends after the films in hand
 * @param sampleApproved whether what follows the sample may be made
 * @param hourlyPrice of the work done from now on
 * @param budget at which a run stops; 0 for none
 * @param mostFilmsAnHour how many films are begun in an hour at most; 0 for any number
 */
public record Steering(@Nullable Integer concurrency, @Nullable Boolean paused, @Nullable Boolean stopping,
		@Nullable Boolean sampleApproved, @Nullable Double hourlyPrice, @Nullable Double budget,
		@Nullable Integer mostFilmsAnHour) {

	public Steering {
		if (concurrency != null) {
			BackfillOptions.requireConcurrency(concurrency);
		}
		if (hourlyPrice != null) {
			BackfillOptions.requirePrice(hourlyPrice);
		}
		if (budget != null && (!(budget >= 0) || Double.isInfinite(budget))) {
			throw InvalidRequestException.of("budget", budget, "a number above 0, or 0 for none");
		}
		if (mostFilmsAnHour != null) {
			BackfillOptions.requireAnHour(mostFilmsAnHour, 0);
		}
	}

	public static Steering atATime(int films) {
		return rates(films, null, null, null);
	}

	/** Spend and rates, from now on. */
	public static Steering rates(@Nullable Integer concurrency, @Nullable Double hourlyPrice, @Nullable Double budget,
			@Nullable Integer mostFilmsAnHour) {
		return new Steering(concurrency, null, null, null, hourlyPrice, budget, mostFilmsAnHour);
	}

	public static Steering pause() {
		return order(true, null, null);
	}

	public static Steering resume() {
		return order(false, null, null);
	}

	/** The run ends after the films in hand; the next run goes on. */
	public static Steering stop() {
		return order(null, true, null);
	}

	/** The sample is liked; the next run makes the rest. */
	public static Steering goOn() {
		return order(null, null, true);
	}

	private static Steering order(@Nullable Boolean paused, @Nullable Boolean stopping, @Nullable Boolean approved) {
		return new Steering(null, paused, stopping, approved, null, null, null);
	}

}
