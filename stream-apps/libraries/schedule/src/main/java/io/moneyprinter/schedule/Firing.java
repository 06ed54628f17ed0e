package io.moneyprinter.schedule;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of one planned time of a schedule, or of one launch by hand.
 *
 * @param id of the launch, if it came to one
 * @param planned the time; for a launch by hand the moment it was asked for
 * @param byHand whether somebody asked for it
 * @param outcome what became of it
 * @param decided when that was decided
 * @param run the launcher's id of the run; {@code null} if there is none
 * @param sentence why nothing was launched; empty if it was
 */
public record Firing(UUID id, Instant planned, boolean byHand, Outcome outcome, Instant decided, @Nullable Long run,
		String sentence) {

	/** What became of a planned time. */
	public enum Outcome {

		/** Its launch has begun, and nobody knows yet whether it happened. */
		LAUNCHING,
		/** The task was launched. */
		LAUNCHED,
		/** Whoever launches refused. */
		REFUSED,
		/** It passed unused, and is left out. */
		MISSED,
		/** Nothing is launched at the time at which it would have been made up for. */
		BLACKED_OUT,
		/** The task launched before still ran. */
		OVERLAPPED

	}

}
