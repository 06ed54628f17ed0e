package io.moneyprinter.schedule.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Firing.Outcome;
import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.VideoException;

/**
 * Takes the turn of a planned time. What is to be launched is noted before, under an id
 * that goes with the launch: whoever comes after a crash can ask whether it happened.
 */
final class Turn {

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private final ScheduleTables tables;

	private final TaskLauncher launcher;

	private final InstantSource clock;

	Turn(ScheduleTables tables, TaskLauncher launcher, InstantSource clock) {
		this.tables = tables;
		this.launcher = launcher;
		this.clock = clock;
	}

	/**
	 * Does what is to be done at a planned time.
	 * @return when to ask again about the same time; empty once it is settled
	 */
	Optional<Instant> take(Schedule schedule, Instant planned) {
		Optional<Firing> begun = this.tables.planned(schedule, planned);
		if (begun.isPresent()) {
			return (begun.get().outcome() == Outcome.LAUNCHING) ? launch(schedule, begun.get(), true)
					: Optional.empty();
		}
		Instant now = now();
		return switch (schedule.judge(planned, now, runs(schedule))) {
			case LAUNCH -> begin(schedule, planned, now);
			case WAIT -> Optional.of(now.plus(PAUSE));
			case MISSED -> settle(schedule, planned, Outcome.MISSED, "Its time passed while nobody could launch.");
			case BLACKED_OUT -> settle(schedule, planned, Outcome.BLACKED_OUT,
					"It would have been made up for at a time at which nothing is launched.");
			case OVERLAPPED -> settle(schedule, planned, Outcome.OVERLAPPED, "The task launched before still ran.");
		};
	}

	/** Launches now, whatever policies say. */
	Firing byHand(Schedule schedule) {
		Instant now = now();
		Firing firing = new Firing(UUID.randomUUID(), now, true, Outcome.LAUNCHING, now, null, "");
		this.tables.insert(schedule, firing);
		try {
			Firing launched = launched(firing, this.launcher.launch(launchOf(schedule, firing)));
			this.tables.update(launched);
			return launched;
		}
		catch (VideoException ex) {
			this.tables.update(refused(firing, ex));
			throw ex;
		}
	}

	private Optional<Instant> begin(Schedule schedule, Instant planned, Instant now) {
		Firing firing = new Firing(UUID.randomUUID(), planned, false, Outcome.LAUNCHING, now, null, "");
		return this.tables.insert(schedule, firing) ? launch(schedule, firing, false) : Optional.of(now.plus(PAUSE));
	}

	private Optional<Instant> launch(Schedule schedule, Firing firing, boolean perhapsBefore) {
		try {
			Optional<TaskRun> before = perhapsBefore ? this.launcher.find(firing.id()) : Optional.empty();
			long run = before.map(TaskRun::id).orElseGet(() -> this.launcher.launch(launchOf(schedule, firing)));
			this.tables.update(launched(firing, run));
			return Optional.empty();
		}
		catch (VideoException ex) {
			if (ex.code().passing()) {
				return Optional.of(now().plus(PAUSE));
			}
			this.tables.update(refused(firing, ex));
			return Optional.empty();
		}
	}

	private boolean runs(Schedule schedule) {
		return this.tables.latestRun(schedule)
			.flatMap((firing) -> this.launcher.find(Objects.requireNonNull(firing.run()))
				.map((run) -> run.judged(firing.decided(), now())))
			.filter((run) -> !run.state().ended())
			.isPresent();
	}

	private Optional<Instant> settle(Schedule schedule, Instant planned, Outcome outcome, String sentence) {
		this.tables.insert(schedule, new Firing(UUID.randomUUID(), planned, false, outcome, now(), null, sentence));
		return Optional.empty();
	}

	private static Launch launchOf(Schedule schedule, Firing firing) {
		return new Launch(firing.id(), schedule.task(), schedule.parameters());
	}

	private static Firing launched(Firing firing, long run) {
		return new Firing(firing.id(), firing.planned(), firing.byHand(), Outcome.LAUNCHED, firing.decided(), run, "");
	}

	private static Firing refused(Firing firing, VideoException ex) {
		return new Firing(firing.id(), firing.planned(), firing.byHand(), Outcome.REFUSED, firing.decided(), null,
				ex.sentence());
	}

	/** PostgreSQL keeps microseconds. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
