package io.moneyprinter.speech.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Roman numbers behind what is numbered with them: the Second World War, the fourteenth
 * Louis.
 */
final class RomanNumerals {

	private static final Pattern FORM = Pattern.compile("(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})");

	private static final Pattern NUMBERED = Pattern.compile(
			"act|appendix|book|chapter|class|episode|figure|level|mark|part|phase|season|section|stage|title|type|volume|war");

	private static final List<String> DIGITS = List.of("XX", "X", "IX", "V", "IV", "I");

	private static final List<Integer> VALUES = List.of(20, 10, 9, 5, 4, 1);

	private RomanNumerals() {
	}

	/**
	 * Reads a Roman number.
	 * @param before the word before it
	 * @param word the word
	 * @return what is said, or empty if it is none or numbers nothing
	 */
	static Optional<String> read(WrittenWord before, String word) {
		if (!FORM.matcher(word).matches()) {
			return Optional.empty();
		}
		String value = String.valueOf(value(word));
		if (NUMBERED.matcher(before.core().toLowerCase(Locale.ROOT)).matches()) {
			return Optional.of(EnglishNumbers.cardinal(value));
		}
		return before.startsUpperCase() ? Optional.of("the " + EnglishNumbers.ordinal(value)) : Optional.empty();
	}

	private static int value(String word) {
		int value = 0;
		String rest = word;
		for (int i = 0; i < DIGITS.size(); i++) {
			while (rest.startsWith(DIGITS.get(i))) {
				value += VALUES.get(i);
				rest = rest.substring(DIGITS.get(i).length());
			}
		}
		return value;
	}

}
