package io.moneyprinter.launcher.film;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.video.Hold;
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

	private @Nullable Hold hold;

	/**
	 * Takes an event in.
	 * @param event of the film
	 */
	void on(VideoEvent event) {
		if (event.attempt() < this.attempt) {
			return;
		}
		renew(event.attempt());
		if (event instanceof VideoEvent.StageStarted started) {
			started(started);
		}
		else if (event instanceof VideoEvent.VideoHeld held) {
			this.hold = held.hold();
		}
		else if (event instanceof VideoEvent.StageProgressed progressed) {
			stage(progressed.stage(), progressed.at(), (stage) -> stage.at(progressed));
		}
		else if (event instanceof VideoEvent.StageCompleted completed) {
			stage(completed.stage(), completed.at(), (stage) -> stage.ended(completed));
		}
	}

	/** A retry begins at nothing; what it takes over shows when a later stage begins. */
	private void renew(int heard) {
		if (heard > this.attempt) {
			this.attempt = heard;
			this.stages.clear();
			this.hold = null;
		}
	}

	/** A stage that was put off counts its time from where it begins again. */
	private void started(VideoEvent.StageStarted event) {
		passed(event.stage(), event.at());
		StageProgress begun = new StageProgress(event.at(), null, 0, "", false);
		if (this.hold != null && stage(event.stage()).filter((stage) -> stage.ended() == null).isPresent()) {
			this.stages.put(event.stage(), begun);
		}
		this.stages.putIfAbsent(event.stage(), begun);
		this.hold = null;
	}

	/** What an earlier attempt has made is not told again. */
	private void passed(StageName running, Instant at) {
		for (StageName name : StageName.values()) {
			if (name.compareTo(running) < 0) {
				this.stages.putIfAbsent(name, new StageProgress(at, at, 1, "", true));
			}
		}
	}

	private void stage(StageName name, Instant at, UnaryOperator<StageProgress> change) {
		this.stages.put(name, change.apply(this.stages.getOrDefault(name, new StageProgress(at, null, 0, "", false))));
	}

	/**
	 * Takes in how the video stands, when its events were not heard.
	 * @param view of the ledger
	 * @param now when it was asked
	 */
	void on(VideoView view, Instant now) {
		StageName running = view.stage();
		if (view.attempt() < this.attempt) {
			return;
		}
		renew(view.attempt());
		this.hold = view.hold();
		if (running == null) {
			return;
		}
		passed(running, now);
		this.stages.replaceAll((name, stage) -> (name.compareTo(running) < 0) ? stage.ended(now) : stage);
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
	 * Why the film does not go on.
	 * @return empty while it does
	 */
	Optional<Hold> hold() {
		return Optional.ofNullable(this.hold);
	}

	/**
	 * The whole.
	 * @return 0 to 1
	 */
	double fraction() {
		return sum(StageProgress::fraction);
	}

	private double sum(ToDoubleFunction<StageProgress> of) {
		return this.stages.entrySet()
			.stream()
			.mapToDouble((entry) -> entry.getKey().share() * of.applyAsDouble(entry.getValue()))
			.sum();
	}

	/**
	 * A guess at the time left, from the pace seen so far.
	 * @param now the present
	 * @return empty while it is too early to tell, and while the film does not go on
	 */
	Optional<Duration> timeLeft(Instant now) {
		double seen = sum((stage) -> stage.reused() ? 0 : stage.fraction());
		if (this.hold != null || seen < ENOUGH_TO_GUESS) {
			return Optional.empty();
		}
		long gone = this.stages.values().stream().mapToLong((stage) -> stage.worked(now)).sum();
		return Optional.of(Duration.ofMillis((long) Math.max(0, gone * (1 - fraction()) / seen)));
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

		/** How long it worked, in milliseconds; time between stages is nobody's. */
		private long worked(Instant now) {
			return Math.max(0, Duration.between(this.began, (this.ended != null) ? this.ended : now).toMillis());
		}

		private StageProgress at(VideoEvent.StageProgressed event) {
			return (this.ended != null) ? this : new StageProgress(this.began, null,
					Math.max(this.fraction, event.fraction()), event.sentence(), false);
		}

		private StageProgress ended(VideoEvent.StageCompleted event) {
			return new StageProgress(this.began, event.at(), 1, this.sentence, event.reused());
		}

		private StageProgress ended(Instant at) {
			return (this.ended != null) ? this : new StageProgress(this.began, at, 1, this.sentence, this.reused);
		}

	}

}
