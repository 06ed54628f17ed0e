package io.moneyprinter.backfill;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;

/**
 * Backfills as their jobs see them. One run at a time works on a backfill: it holds it
 * for {@link #TERM} and says again and again that it lives.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the database does not answer.
 */
public interface BackfillRuns {

	/**
	 * How long a run, and what its workers have in hand, outlives its last sign of life.
	 */
	Duration TERM = Duration.ofSeconds(15);

	/**
	 * Looks a backfill up.
	 * @param id which
	 * @return the backfill
	 */
	Optional<Backfill> find(BackfillId id);

	/**
	 * Begins a run, unless another one lives. A wish to stop is forgotten, and so is the
	 * launch that led to it.
	 * @param id which
	 * @param run a new id
	 * @return whether the run may go on
	 */
	boolean begin(BackfillId id, UUID run);

	/**
	 * A run says that it lives, and that its workers still have what they took.
	 * @param id which
	 * @param run the run's id
	 * @return {@code false} if another run has begun since
	 */
	boolean beat(BackfillId id, UUID run);

	/**
	 * Whether a run lives.
	 * @param id which
	 * @return {@code true} if one has said so lately
	 */
	boolean live(BackfillId id);

	/**
	 * What people want.
	 * @param id which
	 * @return their orders
	 */
	Orders orders(BackfillId id);

	/**
	 * Notes where a backfill stands.
	 * @param id which
	 * @param state where
	 * @param sentence why; {@code null} if that needs no words
	 */
	void turn(BackfillId id, BackfillState state, @Nullable String sentence);

	/**
	 * Notes the plan.
	 * @param id which
	 * @param plan what it would come to
	 */
	void planned(BackfillId id, Plan plan);

	/**
	 * Notes where a report lies.
	 * @param id which
	 * @param report which one
	 * @param file in the artifact store
	 */
	void reported(BackfillId id, Report report, ArtifactRef file);

	/**
	 * What the work has cost so far, where there is a budget.
	 * @param id which
	 * @return budget and cost; empty without a budget
	 */
	Optional<Spend> spend(BackfillId id);

	/**
	 * Ends a run, notes how it came out, and writes down that it is to be told, all or
	 * nothing. Nothing happens if another run has begun since.
	 * @param id which
	 * @param run the run's id
	 * @param state where the backfill stands now
	 * @param sentence why; {@code null} if that needs no words
	 */
	void end(BackfillId id, UUID run, BackfillState state, @Nullable String sentence);

	/** The reports of a backfill. */
	enum Report {

		/** Every bad line, as CSV. */
		BAD_LINES,
		/** Every item, as CSV. */
		CSV,
		/** The whole for people, as HTML. */
		HTML

	}

}
