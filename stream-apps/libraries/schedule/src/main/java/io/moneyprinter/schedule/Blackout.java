package io.moneyprinter.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.moneyprinter.video.InvalidRequestException;

/**
 * A time of day at which nothing is launched, on some days of the week. One that ends
 * before it begins lasts into the next day.
 *
 * @param days on which it begins
 * @param from the first moment
 * @param until the first moment after it
 */
public record Blackout(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

	private static final Pattern FORM = Pattern
		.compile("(?:([A-Z]{3})(?:-([A-Z]{3}))? )?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

	public Blackout {
		days = Set.copyOf(days);
		if (days.isEmpty() || from.equals(until)) {
			throw invalid(from + "-" + until);
		}
	}

	/**
	 * Reads a window as people write it.
	 * @param text such as {@code 08:00-18:00} for every day, {@code SAT 00:00-06:00} or
	 * {@code MON-FRI 22:00-06:00}
	 * @return the window
	 * @throws InvalidRequestException if it is none
	 */
	public static Blackout parse(String text) {
		Matcher parts = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (!parts.matches()) {
			throw invalid(text);
		}
		try {
			Set<DayOfWeek> days = (parts.group(1) == null) ? EnumSet.allOf(DayOfWeek.class)
					: days(day(parts.group(1)), day((parts.group(2) != null) ? parts.group(2) : parts.group(1)));
			return new Blackout(days, LocalTime.parse(parts.group(3)), LocalTime.parse(parts.group(4)));
		}
		catch (DateTimeParseException ex) {
			throw invalid(text);
		}
	}

	private static Set<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
		Set<DayOfWeek> days = EnumSet.of(first);
		for (DayOfWeek day = first; day != last; day = day.plus(1)) {
			days.add(day.plus(1));
		}
		return days;
	}

	private static DayOfWeek day(String text) {
		return Arrays.stream(DayOfWeek.values())
			.filter((day) -> name(day).equals(text))
			.findFirst()
			.orElseThrow(() -> invalid(text));
	}

	private static String name(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toUpperCase(Locale.ROOT);
	}

	private static InvalidRequestException invalid(String text) {
		return InvalidRequestException.of("blackouts", text,
				"times such as 08:00-18:00, perhaps after a day or days: SAT 00:00-06:00, MON-FRI 22:00-06:00");
	}

	/**
	 * Whether a moment lies in it.
	 * @param moment in the zone that is meant
	 * @return {@code true} if nothing is launched then
	 */
	public boolean covers(ZonedDateTime moment) {
		LocalTime time = moment.toLocalTime();
		boolean today = this.days.contains(moment.getDayOfWeek());
		if (this.from.isBefore(this.until)) {
			return today && !time.isBefore(this.from) && time.isBefore(this.until);
		}
		boolean yesterday = this.days.contains(moment.getDayOfWeek().minus(1));
		return today && !time.isBefore(this.from) || yesterday && time.isBefore(this.until);
	}

	/** As {@link #parse} reads it. */
	@Override
	public String toString() {
		String times = this.from + "-" + this.until;
		if (this.days.size() == DayOfWeek.values().length) {
			return times;
		}
		return Arrays.stream(DayOfWeek.values())
			.filter((day) -> this.days.contains(day) && !this.days.contains(day.minus(1)))
			.map((first) -> name(first) + "-" + name(last(first)) + " " + times)
			.collect(Collectors.joining(", "));
	}

	private DayOfWeek last(DayOfWeek first) {
		DayOfWeek last = first;
		while (this.days.contains(last.plus(1))) {
			last = last.plus(1);
		}
		return last;
	}

}
