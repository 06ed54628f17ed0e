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
 * @param end how the run came out; {@code null} if it has not ended, or there is none
 * @param sentence why nothing was launched, or why the run failed; empty otherwise
 */
public record Firing(UUID id, Instant planned, boolean byHand, Outcome outcome, Instant decided, @Nullable Long run,
		@Nullable End end, String sentence) {

	/** One that has just been decided on. */
	public static Firing of(UUID id, Instant planned, boolean byHand, Outcome outcome, Instant decided,
			String sentence) {
		return new Firing(id, planned, byHand, outcome, decided, null, null, sentence);
	}

	/** The same, launched. */
	public Firing launched(long number) {
		return new Firing(this.id, this.planned, this.byHand, Outcome.LAUNCHED, this.decided, number, null, "");
	}

	/** The same, refused by whoever launches. */
	public Firing refused(String why) {
		return new Firing(this.id, this.planned, this.byHand, Outcome.REFUSED, this.decided, null, null, why);
	}

	/** The same, with its run at an end. */
	public Firing ended(End how, String why) {
		return new Firing(this.id, this.planned, this.byHand, this.outcome, this.decided, this.run, how, why);
	}

	/**
	 * How a run came out.
	 *
	 * @param at when; as seen from outside, if it could not say so itself
	 * @param failed whether it failed, or died
	 */
	public record End(Instant at, boolean failed) {
	}

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
