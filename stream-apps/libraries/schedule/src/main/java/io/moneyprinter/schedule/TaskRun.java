package io.moneyprinter.schedule;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task that was launched.
 *
 * @param id by which the launcher knows it
 * @param task which task
 * @param state how it stands
 * @param began when it began; {@code null} if it has not
 * @param ended when it ended; {@code null} if it has not
 * @param sentence what it said when it failed; empty otherwise
 */
public record TaskRun(long id, String task, State state, @Nullable Instant began, @Nullable Instant ended,
		String sentence) {

	/** A task that has not begun by then died before it could say anything. */
	private static final Duration UNTIL_BEGUN = Duration.ofMinutes(5);

	/**
	 * The same, with what can be told by the clock: one that was launched long ago and
	 * never began has failed.
	 * @param launchedAt when it was launched
	 * @param now the moment
	 * @return how it stands
	 */
	public TaskRun judged(Instant launchedAt, Instant now) {
		if (this.state != State.LAUNCHED || now.isBefore(launchedAt.plus(UNTIL_BEGUN))) {
			return this;
		}
		return new TaskRun(this.id, this.task, State.FAILED, null, null, "It did not begin within "
				+ UNTIL_BEGUN.toMinutes() + " minutes of its launch: its process died before it could say anything.");
	}

	/** How a task stands. */
	public enum State {

		/** Launched, and nothing heard of it yet. */
		LAUNCHED,
		/** It runs. */
		RUNNING,
		/** It did what it was to do. */
		COMPLETE,
		/** It failed, or died. */
		FAILED;

		public boolean ended() {
			return this == COMPLETE || this == FAILED;
		}

	}

}
