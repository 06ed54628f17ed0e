package io.moneyprinter.launcher.film;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import org.jspecify.annotations.Nullable;

/**
 * How far a film is, as its events tell. Never goes back within an attempt.
 */
final class FilmProgress {

	/** Below this fraction a guess at the time left would jump about. */
	private static final double ENOUGH_TO_GUESS = 0.08;

	private final Map<StageName, StageProgress> stages = new EnumMap<>(StageName.class);

	private int attempt;

	private @Nullable Instant began;

	/**
	 * Takes an event in.
	 * @param event of the film
	 */
	void on(VideoEvent event) {
		if (event.attempt() < this.attempt) {
			return;
		}
		if (event.attempt() > this.attempt) {
			this.attempt = event.attempt();
			this.stages.clear();
			this.began = null;
		}
		if (event instanceof VideoEvent.StageStarted started) {
			this.began = (this.began != null) ? this.began : started.at();
			this.stages.putIfAbsent(started.stage(), new StageProgress(started.at(), null, 0, "", false));
		}
		else if (event instanceof VideoEvent.StageProgressed progressed) {
			stage(progressed.stage(), progressed.at(), (stage) -> stage.at(progressed));
		}
		else if (event instanceof VideoEvent.StageCompleted completed) {
			stage(completed.stage(), completed.at(), (stage) -> stage.ended(completed));
		}
	}

	private void stage(StageName name, Instant at, java.util.function.UnaryOperator<StageProgress> change) {
		this.stages.put(name, change.apply(this.stages.getOrDefault(name, new StageProgress(at, null, 0, "", false))));
	}

	/**
	 * Takes in how the video stands, when its events were not heard.
	 * @param view of the ledger
	 * @param now when it was asked
	 */
	void on(VideoView view, Instant now) {
		StageName running = view.stage();
		if (running == null || view.attempt() < this.attempt) {
			return;
		}
		for (StageName name : StageName.values()) {
			if (name.compareTo(running) < 0) {
				stage(name, now, (stage) -> (stage.ended() != null) ? stage : stage.ended(now));
			}
		}
		this.stages.putIfAbsent(running, new StageProgress(now, null, 0, "", false));
	}

	/**
	 * A stage.
	 * @param name which
	 * @return empty until it has begun
	 */
	Optional<StageProgress> stage(StageName name) {
		return Optional.ofNullable(this.stages.get(name));
	}

	/**
	 * The whole.
	 * @return 0 to 1
	 */
	double fraction() {
		return this.stages.entrySet()
			.stream()
			.mapToDouble((entry) -> entry.getKey().share() * entry.getValue().fraction())
			.sum();
	}

	/**
	 * A guess at the time left, from the pace so far.
	 * @param now the present
	 * @return empty while it is too early to tell
	 */
	Optional<Duration> timeLeft(Instant now) {
		double fraction = fraction();
		if (this.began == null || fraction < ENOUGH_TO_GUESS) {
			return Optional.empty();
		}
		double gone = Duration.between(this.began, now).toMillis();
		return Optional.of(Duration.ofMillis((long) Math.max(0, gone / fraction - gone)));
	}

	/**
	 * One stage.
	 *
	 * @param began when it was first heard of
	 * @param ended when its result was there; {@code null} before
	 * @param fraction 0 to 1
	 * @param sentence what it is doing
	 * @param reused whether an earlier run had made it
	 */
	record StageProgress(Instant began, @Nullable Instant ended, double fraction, String sentence, boolean reused) {

		private StageProgress at(VideoEvent.StageProgressed event) {
			return (this.ended != null) ? this : new StageProgress(this.began, null,
					Math.max(this.fraction, event.fraction()), event.sentence(), false);
		}

		private StageProgress ended(VideoEvent.StageCompleted event) {
			return new StageProgress(this.began, event.at(), 1, this.sentence, event.reused());
		}

		private StageProgress ended(Instant at) {
			return new StageProgress(this.began, at, 1, this.sentence, this.reused);
		}

	}

}
