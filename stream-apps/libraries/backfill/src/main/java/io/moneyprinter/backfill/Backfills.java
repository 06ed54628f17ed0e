package io.moneyprinter.backfill;

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
	 * Writes a backfill down, unless its id is there already. Nothing begins by itself: a
	 * job has to be launched with the id.
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
