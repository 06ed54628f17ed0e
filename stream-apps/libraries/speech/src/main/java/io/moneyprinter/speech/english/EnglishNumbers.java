package io.moneyprinter.speech.english;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

import com.ibm.icu.text.RuleBasedNumberFormat;

/**
 * Numbers as words.
 */
final class EnglishNumbers {

	/** Beyond this, nobody knows the name; digits are read one by one. */
	private static final BigDecimal NAMELESS = new BigDecimal("1e15");

	private static final RuleBasedNumberFormat FORMAT = new RuleBasedNumberFormat(Locale.ENGLISH,
			RuleBasedNumberFormat.SPELLOUT);

	private EnglishNumbers() {
	}

	/**
	 * A number as it is counted.
	 * @param digits digits with at most one decimal point, commas between thousands
	 * allowed
	 * @return such as {@code three point five zero}
	 */
	static String cardinal(String digits) {
		String plain = digits.replace(",", "");
		int point = plain.indexOf('.');
		String whole = (point < 0) ? plain : plain.substring(0, point);
		String spoken = whole.isEmpty() ? "zero" : whole(whole);
		return (point < 0) ? spoken : spoken + " point " + oneByOne(plain.substring(point + 1));
	}

	private static String whole(String digits) {
		boolean code = digits.length() > 1 && digits.startsWith("0");
		BigDecimal value = new BigDecimal(digits);
		return (code || value.compareTo(NAMELESS) >= 0) ? oneByOne(digits)
				: format(value.longValueExact(), "%spellout-numbering");
	}

	static String ordinal(String digits) {
		return format(value(digits), "%spellout-ordinal");
	}

	static String year(String digits) {
		return format(value(digits), "%spellout-numbering-year");
	}

	static String oneByOne(String digits) {
		return digits.chars()
			.mapToObj((digit) -> format(Character.digit(digit, 10), "%spellout-numbering"))
			.collect(Collectors.joining(" "));
	}

	private static long value(String digits) {
		return new BigInteger(digits.replace(",", "")).min(BigInteger.valueOf(999_999_999_999L)).longValueExact();
	}

	private static synchronized String format(long value, String rules) {
		return FORMAT.format(value, rules).replace('-', ' ');
	}

}
