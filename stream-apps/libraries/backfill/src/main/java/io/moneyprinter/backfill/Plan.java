package io.moneyprinter.backfill;

import java.time.Duration;

/**
 * What a backfill would come to, before anything is made.
 *
 * @param films how many are to be made
 * @param workSeconds of one worker, over all films, at the pace of the past
 * @param wallSeconds with the films at a time that were asked for
 * @param bytes of all films
 * @param cost of the work, at the hourly price that was given
 * @param pace seconds that a second of estimated work took in the past; 1 without a past
 */
public record Plan(long films, long workSeconds, long wallSeconds, long bytes, double cost, double pace) {

	private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();

	private static double allowed(long films, BackfillOptions options) {
		Integer anHour = options.mostFilmsAnHour();
		return (anHour != null) ? films * SECONDS_AN_HOUR / anHour : 0;
	}

	/**
	 * Reckons.
	 * @param films how many
	 * @param seconds of estimated work, over all films
	 * @param longest estimated film, which nobody can share
	 * @param bytes of all films
	 * @param pace of the past
	 * @param options how many at a time, and what an hour costs
	 * @return the plan
	 */
	public static Plan of(long films, double seconds, double longest, long bytes, double pace,
			BackfillOptions options) {
		double work = seconds * pace;
		double wall = Math.max(Math.max(longest * pace, work / options.concurrency()), allowed(films, options));
		return new Plan(films, Math.round(work), Math.round(wall), bytes,
				work / SECONDS_AN_HOUR * options.hourlyPrice(), pace);
	}

}
