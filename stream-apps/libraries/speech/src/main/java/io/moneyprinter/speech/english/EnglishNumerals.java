package io.moneyprinter.speech.english;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are written with digits: shares, measures, years, times, dates.
 */
final class EnglishNumerals {

	/** A number as people write it. */
	static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";

	private static final Pattern YEAR = Pattern.compile("10[1-9]\\d|1[1-9]\\d{2}|20\\d{2}");

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	/** Parts that are read as fractions; other slashes join two numbers. */
	private static final Map<String, String> PARTS = Map.of("2", "half", "3", "third", "4", "quarter", "5", "fifth",
			"6", "sixth", "8", "eighth", "10", "tenth", "16", "sixteenth");

	private static final Map<String, String> COMPARED = Map.of("~", "about", "<", "less than", ">", "more than");

	/** Tried in this order. */
	private static final List<Reading> READINGS = List.of(
			new Reading("(\\d[\\d,]*)(?:st|nd|rd|th)", (m) -> EnglishNumbers.ordinal(m.group(1))),
			new Reading("'?(\\d{1,3}0)'?s", EnglishNumerals::decade),
			new Reading("([01]?\\d|2[0-3]):([0-5]\\d)((?i)[ap]m)?", EnglishNumerals::time),
			new Reading("(\\d+):(\\d+)", (m) -> plain(m.group(1)) + " to " + plain(m.group(2))),
			new Reading("(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", EnglishNumerals::date),
			new Reading("(\\d{1,3})/(\\d{1,3})", EnglishNumerals::fraction),
			new Reading(NUMBER + "[-\\u2013\\u2014]" + NUMBER + "(\\D.*)?", EnglishNumerals::range),
			new Reading("([+-])?" + NUMBER + "-?([%°\\p{L}/\\u00b2\\u00b3]+)?", EnglishNumerals::measure),
			new Reading("[vV]?(\\d+(?:\\.\\d+){2,})", (m) -> version(m.group(1))),
			new Reading("([~<>])(\\d.*)", EnglishNumerals::compared),
			new Reading("(.*\\d)'s", (m) -> read(m.group(1)).orElse(m.group(1)) + "'s"),
			new Reading("#(\\d+)", (m) -> "number " + EnglishNumbers.cardinal(m.group(1))));

	private EnglishNumerals() {
	}

	/**
	 * Reads a word with digits.
	 * @param word without punctuation round it
	 * @return how it is said, or empty if it is something else
	 */
	static Optional<String> read(String word) {
		return READINGS.stream().flatMap((reading) -> reading.read(word).stream()).findFirst();
	}

	private static String compared(MatchResult compared) {
		return COMPARED.get(compared.group(1)) + " "
				+ read(compared.group(2)).orElseGet(() -> EnglishLetters.read(compared.group(2)));
	}

	private static String version(String numbers) {
		return Stream.of(numbers.split("\\.")).map(EnglishNumbers::cardinal).collect(Collectors.joining(" point "));
	}

	private static String decade(MatchResult decade) {
		String year = plain(decade.group(1));
		return year.endsWith("y") ? year.substring(0, year.length() - 1) + "ies" : year + "s";
	}

	private static String time(MatchResult time) {
		String half = (time.group(3) != null)
				? " " + EnglishUnits.read(time.group(3).toLowerCase(Locale.ROOT), false).orElse("") : "";
		String minute = switch (time.group(2)) {
			case "00" -> half.isEmpty() ? " o'clock" : "";
			default -> (time.group(2).startsWith("0") ? " oh " : " ") + small(time.group(2));
		};
		return small(time.group(1)) + minute + half;
	}

	private static String date(MatchResult date) {
		return MONTHS.get(Integer.parseInt(date.group(2)) - 1) + " " + EnglishNumbers.ordinal(date.group(3)) + " "
				+ plain(date.group(1));
	}

	private static String fraction(MatchResult fraction) {
		String part = PARTS.get(fraction.group(2));
		if (part == null || Integer.parseInt(fraction.group(1)) >= Integer.parseInt(fraction.group(2))) {
			return small(fraction.group(1)) + " " + small(fraction.group(2));
		}
		return small(fraction.group(1)) + " " + part + (fraction.group(1).equals("1") ? "" : "s");
	}

	private static String range(MatchResult range) {
		String unit = (range.group(3) != null) ? range.group(3) : "";
		String end = read(range.group(2) + unit).orElseGet(() -> plain(range.group(2)));
		return plain(range.group(1)) + " to " + end;
	}

	private static String measure(MatchResult measure) {
		String sign = (measure.group(1) == null) ? "" : (measure.group(1).equals("-") ? "minus " : "plus ");
		String unit = measure.group(3);
		if (unit == null) {
			return sign + plain(measure.group(2));
		}
		return sign + EnglishNumbers.cardinal(measure.group(2)) + " "
				+ EnglishUnits.read(unit, measure.group(2).equals("1")).orElseGet(() -> EnglishLetters.read(unit));
	}

	/** A number without a unit, which may be a year. */
	private static String plain(String digits) {
		return YEAR.matcher(digits).matches() ? EnglishNumbers.year(digits) : EnglishNumbers.cardinal(digits);
	}

	/** A number whose leading zeros say nothing. */
	private static String small(String digits) {
		return EnglishNumbers.cardinal(String.valueOf(Integer.parseInt(digits)));
	}

	/**
	 * One way of writing with digits.
	 *
	 * @param form the whole word
	 * @param how it is said
	 */
	private record Reading(Pattern form, Function<MatchResult, String> how) {

		Reading(String form, Function<MatchResult, String> how) {
			this(Pattern.compile(form), how);
		}

		Optional<String> read(String word) {
			Matcher matcher = this.form.matcher(word);
			return matcher.matches() ? Optional.of(this.how.apply(matcher)) : Optional.empty();
		}

	}

}
