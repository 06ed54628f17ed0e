package io.moneyprinter.speech.english;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are written with digits: prices, shares, measures, years, times.
 */
final class EnglishNumerals {

	private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";

	private static final Pattern PRICE = Pattern.compile("([$€£¥])" + NUMBER + "([kKmMbB]|bn|tn)?");

	private static final Pattern MEASURE = Pattern.compile("([+-])?" + NUMBER + "-?([%°\\p{L}/\\u00b2\\u00b3]+)?");

	private static final Pattern RANGE = Pattern.compile(NUMBER + "[-\\u2013\\u2014]" + NUMBER + "(.*)");

	private static final Pattern ORDINAL = Pattern.compile("(\\d[\\d,]*)(?:st|nd|rd|th)");

	private static final Pattern DECADE = Pattern.compile("'?(\\d{2,4})'?s");

	private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)((?i)[ap]m)?");

	private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

	private static final Pattern YEAR = Pattern.compile("1[1-9]\\d{2}|20\\d{2}");

	private static final Map<String, String> CURRENCIES = Map.of("$", "dollar", "€", "euro", "£", "pound", "¥", "yen");

	private static final Map<String, String> SCALES = Map.of("k", "thousand", "m", "million", "b", "billion", "bn",
			"billion", "tn", "trillion");

	private EnglishNumerals() {
	}

	/**
	 * Reads a word with digits.
	 * @param word without punctuation round it
	 * @return how it is said, or empty if it is something else
	 */
	static Optional<String> read(String word) {
		return read(word, PRICE, EnglishNumerals::price)
			.or(() -> read(word, ORDINAL, (m) -> EnglishNumbers.ordinal(m.group(1))))
			.or(() -> read(word, DECADE, (m) -> decade(m.group(1))))
			.or(() -> read(word, TIME, EnglishNumerals::time))
			.or(() -> read(word, FRACTION, EnglishNumerals::fraction))
			.or(() -> read(word, RANGE, EnglishNumerals::range))
			.or(() -> read(word, MEASURE, EnglishNumerals::measure));
	}

	/**
	 * The sum of a price whose scale is a word of its own, as in {@code $1.5 million}.
	 * @param word without punctuation round it
	 * @return the currency that is said after the scale, or empty
	 */
	static Optional<String> currency(String word) {
		return read(word, PRICE, (m) -> CURRENCIES.get(m.group(1)) + ("¥".equals(m.group(1)) ? "" : "s"));
	}

	static Optional<String> priceWithoutCurrency(String word) {
		return read(word, PRICE, (m) -> EnglishNumbers.cardinal(m.group(2)));
	}

	private static Optional<String> read(String word, Pattern pattern, Function<MatchResult, String> how) {
		Matcher matcher = pattern.matcher(word);
		return matcher.matches() ? Optional.of(how.apply(matcher)) : Optional.empty();
	}

	private static String price(MatchResult price) {
		String scale = (price.group(3) != null) ? " " + SCALES.get(price.group(3).toLowerCase(Locale.ROOT)) : "";
		boolean plural = !(EnglishNumbers.isOne(price.group(2)) && scale.isEmpty()) && !"¥".equals(price.group(1));
		return EnglishNumbers.cardinal(price.group(2)) + scale + " " + CURRENCIES.get(price.group(1))
				+ (plural ? "s" : "");
	}

	private static String decade(String digits) {
		String year = (digits.length() == 4) ? EnglishNumbers.year(digits) : EnglishNumbers.cardinal(digits);
		return year.endsWith("y") ? year.substring(0, year.length() - 1) + "ies" : year + "s";
	}

	private static String time(MatchResult time) {
		String hour = EnglishNumbers.cardinal(String.valueOf(Integer.parseInt(time.group(1))));
		String minute = switch (time.group(2)) {
			case "00" -> (time.group(3) != null) ? "" : " o'clock";
			default -> (time.group(2).startsWith("0") ? " oh " : " ")
					+ EnglishNumbers.cardinal(String.valueOf(Integer.parseInt(time.group(2))));
		};
		String half = (time.group(3) != null)
				? (time.group(3).toLowerCase(Locale.ROOT).equals("am") ? " ay em" : " p m") : "";
		return hour + minute + half;
	}

	private static String fraction(MatchResult fraction) {
		if (fraction.group().equals("1/2")) {
			return "one half";
		}
		String part = fraction.group(2).equals("4") ? "quarter" : EnglishNumbers.ordinal(fraction.group(2));
		return EnglishNumbers.cardinal(fraction.group(1)) + " " + part
				+ (EnglishNumbers.isOne(fraction.group(1)) ? "" : "s");
	}

	private static String range(MatchResult range) {
		String end = read(range.group(2) + range.group(3)).orElse(EnglishNumbers.cardinal(range.group(2)));
		return plain(range.group(1)) + " to " + end;
	}

	private static String measure(MatchResult measure) {
		String sign = (measure.group(1) == null) ? "" : (measure.group(1).equals("-") ? "minus " : "plus ");
		String unit = measure.group(3);
		if (unit == null) {
			return sign + plain(measure.group(2));
		}
		String amount = EnglishNumbers.cardinal(measure.group(2));
		return sign + amount + " " + EnglishUnits.read(unit, EnglishNumbers.isOne(measure.group(2)))
			.orElseGet(() -> EnglishLetters.read(unit));
	}

	private static String plain(String digits) {
		return YEAR.matcher(digits).matches() ? EnglishNumbers.year(digits) : EnglishNumbers.cardinal(digits);
	}

}
