package io.moneyprinter.backfill;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a backfill. Everything but the input has a default.
 *
 * @param name for people, such as the file's; at most {@value #MAX_NAME} characters
 * @param input what it is made of
 * @param defaults fields of a request for lines that do not say otherwise, and what is
 * laid over requests of the past: as JSON has them, or as columns of a file have them;
 * {@code null} for the usual ones
 * @param onBadLine what becomes of it when lines are bad
 * @param dryRun whether it ends with the plan
 * @param sample how many films, spread over the file, are made first, after which it
 * waits to be continued; 0 for none
 * @param concurrency how many films at a time, 1 to {@value #MAX_CONCURRENCY}. A running
 * job follows a change of this, of price, budget and films an hour
 * @param tries how often a film is tried whose failure may pass, at least 1
 * @param mostFailures how many films may fail before the job gives up; 0 for any number
 * @param notAfter time of day at which a run stops cleanly; {@code null} for none
 * @param zone in which that time is meant
 * @param hourlyPrice what an hour of work costs, in the operator's currency
 * @param budget at which a run stops cleanly; {@code null} for none
 * @param mostFilmsAnHour how many films are begun in an hour at most, for providers that
 * allow no more; {@code null} for any number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackfillOptions(String name, Input input, @Nullable ObjectNode defaults, OnBadLine onBadLine,
		boolean dryRun, int sample, int concurrency, int tries, int mostFailures, @Nullable LocalTime notAfter,
		ZoneId zone, double hourlyPrice, @Nullable Double budget, @Nullable Integer mostFilmsAnHour) {

	/** Longest name, in characters. */
	public static final int MAX_NAME = 200;

	/** Most films at a time in one backfill. */
	public static final int MAX_CONCURRENCY = 64;

	/** Films at a time when nothing is said: what two processors render in turns. */
	public static final int DEFAULT_CONCURRENCY = 2;

	/** Tries when nothing is said. */
	public static final int DEFAULT_TRIES = 3;

	private static final int MAX_TRIES = 10;

	private static final int MAX_SAMPLE = 100;

	private static final int MAX_AN_HOUR = 100_000;

	public BackfillOptions {
		if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw InvalidRequestException.of("name", name, "1 to " + MAX_NAME + " printable characters");
		}
		requireConcurrency(concurrency);
		require("tries", tries, 1, MAX_TRIES);
		require("sample", sample, 0, MAX_SAMPLE);
		require("mostFailures", mostFailures, 0, Integer.MAX_VALUE);
		requirePrice(hourlyPrice);
		if (mostFilmsAnHour != null) {
			requireAnHour(mostFilmsAnHour, 1);
		}
		if (budget != null && !(budget > 0 && hourlyPrice > 0)) {
			throw InvalidRequestException.of("budget", budget, "a number above 0, with an hourlyPrice above 0");
		}
	}

	@JsonCreator
	static BackfillOptions of(@JsonProperty("name") @Nullable String name, @JsonProperty("input") @Nullable Input input,
			@JsonProperty("defaults") @Nullable ObjectNode defaults,
			@JsonProperty("onBadLine") @Nullable OnBadLine onBadLine, @JsonProperty("dryRun") @Nullable Boolean dryRun,
			@JsonProperty("sample") @Nullable Integer sample,
			@JsonProperty("concurrency") @Nullable Integer concurrency, @JsonProperty("tries") @Nullable Integer tries,
			@JsonProperty("mostFailures") @Nullable Integer mostFailures,
			@JsonProperty("notAfter") @Nullable LocalTime notAfter, @JsonProperty("zone") @Nullable ZoneId zone,
			@JsonProperty("hourlyPrice") @Nullable Double hourlyPrice, @JsonProperty("budget") @Nullable Double budget,
			@JsonProperty("mostFilmsAnHour") @Nullable Integer mostFilmsAnHour) {
		if (input == null) {
			throw InvalidRequestException.of("input", "empty",
					"a file, a query over past requests, or another backfill whose failures are tried again");
		}
		return new BackfillOptions((name != null) ? name : "backfill", input, defaults,
				(onBadLine != null) ? onBadLine : OnBadLine.SKIP, Boolean.TRUE.equals(dryRun),
				(sample != null) ? sample : 0, (concurrency != null) ? concurrency : DEFAULT_CONCURRENCY,
				(tries != null) ? tries : DEFAULT_TRIES, (mostFailures != null) ? mostFailures : 0, notAfter,
				(zone != null) ? zone : ZoneId.systemDefault(), (hourlyPrice != null) ? hourlyPrice : 0, budget,
				mostFilmsAnHour);
	}

	/**
	 * Options with every default.
	 * @param name for people
	 * @param input what the backfill is made of
	 * @return the options
	 */
	public static BackfillOptions of(String name, Input input) {
		return of(name, input, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * The same options with what people have changed since.
	 * @param films at a time
	 * @param price of an hour
	 * @param limit of the cost; {@code null} for none
	 * @param anHour films that are begun in an hour at most; {@code null} for any number
	 * @return a copy
	 */
	public BackfillOptions steered(int films, double price, @Nullable Double limit, @Nullable Integer anHour) {
		return new BackfillOptions(this.name, this.input, this.defaults, this.onBadLine, this.dryRun, this.sample,
				films, this.tries, this.mostFailures, this.notAfter, this.zone, price, (price > 0) ? limit : null,
				anHour);
	}

	/**
	 * The same options, with a query over the past that ends when it is asked.
	 * @param now when
	 * @return a copy, or these if their input has no open end
	 */
	public BackfillOptions asOf(Instant now) {
		return (this.input instanceof Input.Past past && past.to() == null)
				? of(new Input.Past(past.states(), past.from(), now, past.topicContains(), past.reRender())) : this;
	}

	/**
	 * The same options with another input.
	 * @param other what the backfill is made of
	 * @return a copy
	 */
	public BackfillOptions of(Input other) {
		return new BackfillOptions(this.name, other, this.defaults, this.onBadLine, this.dryRun, this.sample,
				this.concurrency, this.tries, this.mostFailures, this.notAfter, this.zone, this.hourlyPrice,
				this.budget, this.mostFilmsAnHour);
	}

	static void requirePrice(double hourlyPrice) {
		if (!(hourlyPrice >= 0) || Double.isInfinite(hourlyPrice)) {
			throw InvalidRequestException.of("hourlyPrice", hourlyPrice, "a number from 0");
		}
	}

	static void requireAnHour(int films, int least) {
		require("mostFilmsAnHour", films, least, MAX_AN_HOUR);
	}

	static void requireConcurrency(int concurrency) {
		require("concurrency", concurrency, 1, MAX_CONCURRENCY);
	}

	private static void require(String field, int value, int least, int most) {
		if (value < least || value > most) {
			throw InvalidRequestException.of(field, value, least + " to " + most);
		}
	}

}
