package io.moneyprinter.schedule.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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

	/** Until whoever does not answer is asked again. */
	static final Duration PAUSE = Duration.ofSeconds(15);

	private final ScheduleTables tables;

	private final TaskLauncher launcher;

	private final Runs runs;

	private final InstantSource clock;

	Turn(ScheduleTables tables, TaskLauncher launcher, Runs runs, InstantSource clock) {
		this.tables = tables;
		this.launcher = launcher;
		this.runs = runs;
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
		return switch (schedule.judge(planned, now, this.runs.running(schedule))) {
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
		Firing firing = Firing.of(UUID.randomUUID(), now, true, Outcome.LAUNCHING, now, "");
		this.tables.insert(schedule, firing);
		try {
			Firing launched = firing.launched(this.launcher.launch(launchOf(schedule, firing)));
			this.tables.update(launched);
			return launched;
		}
		catch (VideoException ex) {
			Optional<Firing> unheard = unheard(firing, ex);
			this.tables.update(unheard.orElseGet(() -> firing.refused(ex.sentence())));
			return unheard.orElseThrow(() -> ex);
		}
	}

	/**
	 * Whoever asks waits for the answer: so the question whether it happened comes once.
	 */
	private Optional<Firing> unheard(Firing firing, VideoException failure) {
		try {
			return failure.code().passing() ? this.launcher.find(firing.id()).map((run) -> firing.launched(run.id()))
					: Optional.empty();
		}
		catch (VideoException ex) {
			failure.addSuppressed(ex);
			return Optional.empty();
		}
	}

	private Optional<Instant> begin(Schedule schedule, Instant planned, Instant now) {
		Firing firing = Firing.of(UUID.randomUUID(), planned, false, Outcome.LAUNCHING, now, "");
		return this.tables.insert(schedule, firing) ? launch(schedule, firing, false) : Optional.of(now.plus(PAUSE));
	}

	private Optional<Instant> launch(Schedule schedule, Firing firing, boolean perhapsBefore) {
		try {
			Optional<TaskRun> before = perhapsBefore ? this.launcher.find(firing.id()) : Optional.empty();
			long run = before.map(TaskRun::id).orElseGet(() -> this.launcher.launch(launchOf(schedule, firing)));
			this.tables.update(firing.launched(run));
			return Optional.empty();
		}
		catch (VideoException ex) {
			if (ex.code().passing()) {
				return Optional.of(now().plus(PAUSE));
			}
			this.tables.update(firing.refused(ex.sentence()));
			return Optional.empty();
		}
	}

	private Optional<Instant> settle(Schedule schedule, Instant planned, Outcome outcome, String sentence) {
		this.tables.insert(schedule, Firing.of(UUID.randomUUID(), planned, false, outcome, now(), sentence));
		return Optional.empty();
	}

	private static Launch launchOf(Schedule schedule, Firing firing) {
		return new Launch(firing.id(), schedule.task(), schedule.parameters());
	}

	/** PostgreSQL keeps microseconds. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
