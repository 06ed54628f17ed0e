package io.moneyprinter.speech.english;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Signs and words that are written shorter than they are said.
 */
final class EnglishAbbreviations {

	private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("&", "and"), Map.entry("+", "plus"),
			Map.entry("=", "equals"), Map.entry("@", "at"), Map.entry("%", "percent"), Map.entry("#", "number"),
			Map.entry("×", "times"), Map.entry("÷", "divided by"), Map.entry("°", "degrees"));

	/** Said like this with and without a dot behind. */
	private static final Map<String, String> ALWAYS = map("dr doctor", "mr mister", "mrs missus", "prof professor",
			"vs versus", "e.g for example", "i.e that is", "etc et cetera", "approx approximately", "jr junior",
			"dept department", "govt government", "ph.d P H D");

	/** With a dot behind and a name after it. */
	private static final Map<String, String> BEFORE_NAME = map("ms miz", "st saint", "sen senator",
			"rep representative", "gov governor", "gen general", "capt captain", "lt lieutenant", "col colonel",
			"rev reverend", "mt mount", "ft fort");

	/** With a dot behind and a number after it. */
	private static final Map<String, String> BEFORE_NUMBER = map("no number", "nos numbers", "fig figure", "vol volume",
			"p page", "pp pages", "ch chapter", "ca about", "est established", "jan January", "feb February",
			"mar March", "apr April", "jun June", "jul July", "aug August", "sep September", "sept September",
			"oct October", "nov November", "dec December");

	/** With a dot behind and a name before it. */
	private static final Map<String, String> AFTER_NAME = map("st street", "ave avenue", "blvd boulevard",
			"inc incorporated", "ltd limited", "co company", "corp corporation", "sr senior");

	private EnglishAbbreviations() {
	}

	private static Map<String, String> map(String... lines) {
		Map<String, String> map = new HashMap<>();
		for (String line : lines) {
			map.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
		}
		return map;
	}

	/**
	 * Reads a sign or an abbreviation.
	 * @param before the word before it
	 * @param word the word
	 * @param after the word after it
	 * @return what is said, or empty if it is neither
	 */
	static Optional<String> read(WrittenWord before, WrittenWord word, WrittenWord after) {
		String sign = SIGNS.get(word.core());
		String short_ = word.core().toLowerCase(Locale.ROOT);
		return Optional.ofNullable((sign != null) ? sign : ALWAYS.get(short_))
			.or(() -> Optional.ofNullable(word.endsWithDot() ? dotted(before, short_, after) : null));
	}

	private static @Nullable String dotted(WrittenWord before, String word, WrittenWord after) {
		if (after.startsWithDigit()) {
			return BEFORE_NUMBER.get(word);
		}
		if (after.startsUpperCase() && BEFORE_NAME.containsKey(word)
				&& !(before.startsUpperCase() && AFTER_NAME.containsKey(word))) {
			return BEFORE_NAME.get(word);
		}
		return before.startsUpperCase() ? AFTER_NAME.get(word) : null;
	}

	/**
	 * Whether the dot behind a word belongs to it and ends no sentence.
	 * @param before the word before it
	 * @param word that has a dot behind
	 * @param after the word after it
	 * @return {@code true} if reading goes on without a pause
	 */
	static boolean swallowsDot(WrittenWord before, WrittenWord word, WrittenWord after) {
		String short_ = word.core().toLowerCase(Locale.ROOT);
		Optional<String> said = read(before, word, after);
		if (said.isPresent() && (said.get().equals(BEFORE_NAME.get(short_)) || isTitle(short_))) {
			return true;
		}
		if (word.isInitials() && (before.startsUpperCase() || after.isInitials())) {
			return true;
		}
		return (said.isPresent() || word.isInitials()) && !after.startsUpperCase();
	}

	private static boolean isTitle(String word) {
		return word.matches("dr|mr|mrs|prof|vs|e\\.g|i\\.e|approx");
	}

}
