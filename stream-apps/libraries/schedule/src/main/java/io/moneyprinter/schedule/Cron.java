package io.moneyprinter.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.support.CronExpression;

/**
 * A cron expression of five fields (minute, hour, day of month, month, day of week) or of
 * six with seconds before them; {@code L}, {@code W} and {@code #} as Spring reads them.
 * <p>
 * When clocks change: an expression that names hours means times of day. One that falls
 * into the gap comes when the gap is over, and one that comes twice is taken the first
 * time. An expression for every hour ({@code *}) means readings of the clock: it goes on
 * evenly, and what the clock does not show does not come.
 *
 * @param expression as it was given, blanks made single
 */
public record Cron(String expression) {

	private static final String ALLOWED = "five fields (minute, hour, day of month, month, day of week) or six with"
			+ " seconds before them, such as '30 2 * * *' or '0 0 18 * * MON-FRI', that come to pass at least once";

	/** Whatever comes at all comes within a leap year's distance of eight years. */
	private static final LocalDateTime SOMETIME = LocalDateTime.of(2024, 1, 1, 0, 0);

	private static final int EVERY_SECOND = 6;

	public Cron {
		expression = expression.strip().replaceAll("\\s+", " ");
		if (expression.length() > 200 || parse(expression).next(SOMETIME) == null) {
			throw InvalidRequestException.of("cron", expression, ALLOWED);
		}
	}

	/**
	 * The first time after another.
	 * @param after a moment; not itself among the answers
	 * @param zone whose clocks are meant
	 * @return empty if there is none
	 */
	public Optional<Instant> next(Instant after, ZoneId zone) {
		CronExpression cron = parse(this.expression);
		return Optional
			.ofNullable(everyHour() ? reading(cron, after, zone.getRules()) : timeOfDay(cron, after, zone.getRules()));
	}

	private boolean everyHour() {
		String[] fields = this.expression.split(" ");
		return this.expression.equals("@hourly")
				|| fields.length >= EVERY_SECOND - 1 && fields[fields.length - 4].equals("*");
	}

	/** Local times that no clock, or two clocks, show are put where they belong. */
	private static @Nullable Instant timeOfDay(CronExpression cron, Instant after, ZoneRules rules) {
		LocalDateTime local = LocalDateTime.ofInstant(after, rules.getOffset(after));
		Instant found = null;
		while (found == null || !found.isAfter(after)) {
			local = cron.next(local);
			if (local == null) {
				return null;
			}
			found = moment(local, rules);
		}
		return found;
	}

	private static Instant moment(LocalDateTime local, ZoneRules rules) {
		ZoneOffsetTransition change = rules.getTransition(local);
		if (change == null) {
			return local.toInstant(rules.getOffset(local));
		}
		return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
	}

	/** The clock is followed from change to change, each part with its own offset. */
	private static @Nullable Instant reading(CronExpression cron, Instant after, ZoneRules rules) {
		Instant from = after;
		while (true) {
			ZoneOffset offset = rules.getOffset(from);
			LocalDateTime local = cron.next(LocalDateTime.ofInstant(from, offset));
			ZoneOffsetTransition change = rules.nextTransition(from);
			if (local != null && (change == null || local.toInstant(offset).isBefore(change.getInstant()))) {
				return local.toInstant(offset);
			}
			if (local == null || change == null) {
				return null;
			}
			if (shows(cron, change)) {
				return change.getInstant();
			}
			from = change.getInstant();
		}
	}

	/** Whether the reading right after a change is one of the expression's. */
	private static boolean shows(CronExpression cron, ZoneOffsetTransition change) {
		LocalDateTime first = change.getDateTimeAfter();
		return first.equals(cron.next(first.minusNanos(1)));
	}

	private static CronExpression parse(String expression) {
		try {
			return CronExpression
				.parse((expression.split(" ").length == EVERY_SECOND - 1) ? "0 " + expression : expression);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidRequestException.of("cron", expression, ALLOWED);
		}
	}

	@Override
	public String toString() {
		return this.expression;
	}

}
