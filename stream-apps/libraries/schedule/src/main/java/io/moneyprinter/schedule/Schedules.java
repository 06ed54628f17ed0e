package io.moneyprinter.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.video.AccountId;

/**
 * All schedules of all accounts. However many processes keep them, a planned time has its
 * turn once. All methods throw {@link io.moneyprinter.video.VideoException}:
 * {@code LEDGER_UNAVAILABLE} when the database does not answer, and
 * {@code STATE_CONFLICT} when what is asked does not fit.
 */
public interface Schedules {

	/**
	 * Adds a schedule.
	 * @param schedule under a name that the account does not use yet
	 */
	void add(Schedule schedule);

	/** The schedules of an account, by name. */
	List<Planned> list(AccountId account);

	/** One of them. */
	Optional<Planned> find(AccountId account, String name);

	/**
	 * Lets nothing be launched, or lets it go on with the first time from now.
	 * @return the schedule as it is now; empty if there is none
	 */
	Optional<Planned> pause(AccountId account, String name, boolean paused);

	/**
	 * Forgets a schedule and its history. What runs goes on.
	 * @return whether there was one
	 */
	boolean remove(AccountId account, String name);

	/**
	 * Launches a schedule's task now, whatever its policies say.
	 * @return what became of it; empty if there is no such schedule
	 */
	Optional<Firing> runNow(AccountId account, String name);

	/**
	 * What became of the latest planned times.
	 * @param limit at most so many
	 * @return newest first
	 */
	List<Firing> history(AccountId account, String name, int limit);

	/**
	 * A schedule and when its turn comes.
	 *
	 * @param schedule what and when
	 * @param next its next time; empty if it is paused, or has none
	 */
	record Planned(Schedule schedule, Optional<Instant> next) {
	}

}
