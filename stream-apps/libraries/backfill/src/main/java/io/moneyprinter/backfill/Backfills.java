package io.moneyprinter.backfill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Backfills as people and programs see them from outside: asked for, looked at, steered.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the database does not answer.
 */
public interface Backfills {

	/**
	 * How long a launched job may take to begin; after that somebody else may launch one.
	 */
	Duration LAUNCH = Duration.ofMinutes(2);

	/**
	 * Writes a backfill down, unless its id is there already. Nothing begins by itself: a
	 * job has to be launched with the id. A query over the past that has no end gets this
	 * moment as its end.
	 * @param id which
	 * @param account whose
	 * @param options what is asked
	 * @return {@code false} if it was there already
	 */
	boolean create(BackfillId id, AccountId account, BackfillOptions options);

	/**
	 * Looks a backfill up.
	 * @param account who asks
	 * @param id which
	 * @return how it stands; empty if the account has no such backfill
	 */
	Optional<BackfillProgress> find(AccountId account, BackfillId id);

	/**
	 * What was asked of a backfill.
	 * @param account who asks
	 * @param id which
	 * @return its options, as they were at the beginning; empty if the account has no
	 * such backfill
	 */
	Optional<BackfillOptions> options(AccountId account, BackfillId id);

	/**
	 * The backfills of an account, newest first.
	 * @param account whose
	 * @param limit at most so many, from 1 to 200
	 * @param before only those created before this one; {@code null} for the newest
	 * @return how they stand
	 */
	List<BackfillProgress> list(AccountId account, int limit, @Nullable BackfillId before);

	/**
	 * Changes how a backfill is made.
	 * @param account who asks
	 * @param id which
	 * @param change what is to be otherwise
	 * @return how it stands now; empty if the account has no such backfill
	 */
	Optional<BackfillProgress> steer(AccountId account, BackfillId id, Steering change);

	/**
	 * Reserves the launch of a job, so that of many who want one at once one launches it.
	 * The reservation ends when the job begins, or after {@link #LAUNCH}.
	 * @param account who asks
	 * @param id which
	 * @return {@code false} if the account has no such backfill, it is done, a job is at
	 * it, or another launch is reserved
	 */
	boolean reserveLaunch(AccountId account, BackfillId id);

	/**
	 * Gives a reservation back whose launch did not succeed.
	 * @param account who asks
	 * @param id which
	 */
	void launchFailed(AccountId account, BackfillId id);

	/**
	 * What is wrong with a backfill's input.
	 * @param account who asks
	 * @param id which
	 * @param limit at most so many, by line
	 * @return the bad lines
	 */
	List<BadLine> badLines(AccountId account, BackfillId id, int limit);

	/**
	 * Why items of a backfill failed or are held, the most frequent reason first.
	 * @param account who asks
	 * @param id which
	 * @return the reasons
	 */
	List<FailureGroup> failures(AccountId account, BackfillId id);

}
