package io.moneyprinter.speech.english;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs and words that are written shorter than they are said.
 */
final class EnglishAbbreviations {

	private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("&", "and"), Map.entry("+", "plus"),
			Map.entry("=", "equals"), Map.entry("@", "at"), Map.entry("%", "percent"), Map.entry("#", "number"),
			Map.entry("×", "times"), Map.entry("÷", "divided by"), Map.entry("°", "degrees"));

	/** Said like this with and without a dot behind. */
	private static final Map<String, String> ALWAYS = new HashMap<>();

	/** Said like this only with a dot behind; without one they are words. */
	private static final Map<String, String> DOTTED = new HashMap<>();

	/** What they stand before never begins a sentence. */
	private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "prof", "st", "no", "vs", "fig", "sen",
			"rep", "gov", "gen", "capt", "lt", "col", "rev", "e.g", "i.e", "eg", "ie", "approx", "ca");

	static {
		fill(ALWAYS, "dr doctor", "mr mister", "mrs missus", "ms miz", "prof professor", "vs versus", "e.g for example",
				"i.e that is", "etc et cetera", "approx approximately", "jr junior", "dept department",
				"govt government");
		fill(DOTTED, "st saint", "no number", "fig figure", "sen senator", "rep representative", "gov governor",
				"gen general", "capt captain", "lt lieutenant", "col colonel", "rev reverend", "sr senior",
				"inc incorporated", "ltd limited", "co company", "corp corporation", "jan January", "feb February",
				"mar March", "apr April", "jun June", "jul July", "aug August", "sep September", "sept September",
				"oct October", "nov November", "dec December", "mon Monday", "tue Tuesday", "wed Wednesday",
				"thu Thursday", "fri Friday", "ca about", "est established", "ave avenue", "blvd boulevard", "mt mount",
				"ft fort");
	}

	private EnglishAbbreviations() {
	}

	private static void fill(Map<String, String> map, String... lines) {
		for (String line : lines) {
			map.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
		}
	}

	static Optional<String> read(WrittenWord word) {
		String sign = SIGNS.get(word.core());
		if (sign != null) {
			return Optional.of(sign);
		}
		String lower = word.core().toLowerCase(Locale.ROOT);
		String always = word.core().equals("MS") ? null : ALWAYS.get(lower);
		return Optional.ofNullable((always == null && word.endsWithDot()) ? DOTTED.get(lower) : always);
	}

	/**
	 * Whether the dot behind a word belongs to it and ends no sentence.
	 * @param word that has a dot behind
	 * @param next the word after it
	 * @return {@code true} if reading goes on without a pause
	 */
	static boolean swallowsDot(WrittenWord word, WrittenWord next) {
		String lower = word.core().toLowerCase(Locale.ROOT);
		if (TITLES.contains(lower)) {
			return !(lower.equals("no") && !next.core().matches("\\d.*"));
		}
		boolean short_ = read(word).isPresent() || word.core().matches("\\p{L}(\\.\\p{L})+|\\p{Lu}");
		return short_ && !next.startsUpperCase();
	}

}
