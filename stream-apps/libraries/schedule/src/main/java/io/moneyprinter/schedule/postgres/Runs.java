package io.moneyprinter.schedule.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.VideoException;

/**
 * What becomes of the runs that schedules launched. An end is noted once: whoever
 * launches may forget it.
 */
final class Runs {

	private static final int AT_ONCE = 100;

	private final ScheduleTables tables;

	private final TaskLauncher launcher;

	private final InstantSource clock;

	Runs(ScheduleTables tables, TaskLauncher launcher, InstantSource clock) {
		this.tables = tables;
		this.launcher = launcher;
		this.clock = clock;
	}

	/**
	 * Notes the ends that have come since the last look. While whoever launches is away,
	 * nothing is noted.
	 */
	void follow() {
		try {
			this.tables.open(AT_ONCE).forEach(this::look);
		}
		catch (VideoException ex) {
			if (!ex.code().passing()) {
				throw ex;
			}
		}
	}

	/** Whether the schedule's task, launched before, still runs. */
	boolean running(Schedule schedule) {
		return this.tables.latestRun(schedule).map(this::look).filter((firing) -> firing.end() == null).isPresent();
	}

	private Firing look(Firing firing) {
		if (firing.end() != null) {
			return firing;
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Firing seen = this.launcher.find(Objects.requireNonNull(firing.run()))
			.map((run) -> run.judged(firing.decided(), now))
			.map((run) -> ended(firing, run, now))
			.orElseGet(() -> firing.ended(new Firing.End(now, true),
					"Nobody knows the run any more: its end was not seen before it was removed."));
		if (seen.end() != null) {
			this.tables.update(seen);
		}
		return seen;
	}

	private static Firing ended(Firing firing, TaskRun run, Instant now) {
		return switch (run.state()) {
			case LAUNCHED, RUNNING -> firing;
			case COMPLETE, FAILED -> firing.ended(
					new Firing.End(Objects.requireNonNullElse(run.ended(), now), run.state() == TaskRun.State.FAILED),
					run.sentence());
		};
	}

}
