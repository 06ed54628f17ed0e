package io.moneyprinter.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;

/**
 * A task that is launched again and again.
 *
 * @param account whose it is
 * @param name by which the account knows it
 * @param task which task, by the name of its definition
 * @param parameters of the job, by name
 * @param cron when
 * @param zone whose clocks are meant
 * @param misfire what becomes of times that passed unused
 * @param overlap what becomes of a time at which the task still runs
 * @param blackouts when nothing is launched, by the clocks of the zone
 * @param paused whether nothing is launched until somebody says so
 */
public record Schedule(AccountId account, String name, String task, Map<String, String> parameters, Cron cron,
		ZoneId zone, Misfire misfire, Overlap overlap, List<Blackout> blackouts, boolean paused) {

	/**
	 * What is launched later than this was missed: within it schedulers are a little late
	 * or were just started again.
	 */
	public static final Duration LATE = Duration.ofMinutes(2);

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

	private static final int MOST_BLACKOUTS = 20;

	/** A window may cover every time there is: looking for one ends here. */
	private static final int TRIES = 100_000;

	public Schedule {
		parameters = Map.copyOf(parameters);
		blackouts = List.copyOf(blackouts);
		requireName("name", name);
		requireName("task", task);
		Launch.requireParameters(parameters);
		if (blackouts.size() > MOST_BLACKOUTS) {
			throw InvalidRequestException.of("blackouts", blackouts.size() + " windows", "up to " + MOST_BLACKOUTS);
		}
	}

	static void requireName(String field, String name) {
		if (!NAME.matcher(name).matches()) {
			throw InvalidRequestException.of(field, name,
					"a lower-case letter, then up to 62 lower-case letters, digits and hyphens");
		}
	}

	/**
	 * When the task is launched next, were it not paused.
	 * @param after a moment; not itself the answer
	 * @return the first time that no window covers; empty if there is none
	 */
	public Optional<Instant> next(Instant after) {
		Optional<Instant> next = this.cron.next(after, this.zone);
		for (int i = 0; i < TRIES && next.isPresent() && blacked(next.get()); i++) {
			next = this.cron.next(next.get(), this.zone);
		}
		return next.filter((time) -> !blacked(time));
	}

	/** Whether a window covers a moment. */
	public boolean blacked(Instant moment) {
		return this.blackouts.stream().anyMatch((window) -> window.covers(moment.atZone(this.zone)));
	}

	/**
	 * The next times, for people to look at.
	 * @param after a moment
	 * @param count at most so many
	 * @return ascending
	 */
	public List<Instant> next(Instant after, int count) {
		List<Instant> times = new ArrayList<>();
		Optional<Instant> next = next(after);
		while (next.isPresent() && times.size() < count) {
			times.add(next.get());
			next = next(next.get());
		}
		return times;
	}

	/**
	 * What is to be done at a planned time, when its turn has come at last.
	 * @param planned the time
	 * @param now the moment
	 * @param running whether the task launched before still runs
	 * @return the verdict
	 */
	public Verdict judge(Instant planned, Instant now, boolean running) {
		boolean late = now.isAfter(planned.plus(LATE));
		if (late && (this.misfire == Misfire.SKIP)) {
			return Verdict.MISSED;
		}
		if (late && blacked(now)) {
			return Verdict.BLACKED_OUT;
		}
		if (!running || this.overlap == Overlap.ALLOW) {
			return Verdict.LAUNCH;
		}
		return (this.overlap == Overlap.WAIT) ? Verdict.WAIT : Verdict.OVERLAPPED;
	}

	public Schedule paused(boolean wanted) {
		return new Schedule(this.account, this.name, this.task, this.parameters, this.cron, this.zone, this.misfire,
				this.overlap, this.blackouts, wanted);
	}

	/** What is to be done at a planned time. */
	public enum Verdict {

		/** The task is launched. */
		LAUNCH,
		/** The same question comes again in a while. */
		WAIT,
		/** Its time has passed unused, and is left out. */
		MISSED,
		/** It would be made up for at a time at which nothing is launched. */
		BLACKED_OUT,
		/** The task launched before still runs, and this time is left out. */
		OVERLAPPED

	}

}
