package io.moneyprinter.speech.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads written English: one {@link SpokenWord} for every word that white space divides.
 */
public final class SpokenEnglish {

	/** Longest word that is read, in characters; long enough for most addresses. */
	public static final int LONGEST_WORD = 300;

	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://)?(?:www\\.)?([\\w.+-]+@)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,12})(?:[/?#:].*)?");

	private static final Pattern AMOUNT = Pattern.compile("[+-]?[\\d.,]*\\d(?:[-\\u2013][\\d.,]*\\d)?");

	/** Units that are words or initials, too, if they do not directly follow a number. */
	private static final Pattern DOUBTFUL_UNITS = Pattern.compile("in|am|AM|L|V|W|J|M");

	private static final WrittenWord NOTHING = new WrittenWord(false, "", "");

	private final List<WrittenWord> words;

	private SpokenEnglish(List<WrittenWord> words) {
		this.words = words;
	}

	/**
	 * Reads a text.
	 * @param text any text; what is no English is read as well as letters allow, and what
	 * is longer than {@value #LONGEST_WORD} characters not at all
	 * @return its words in order; none for a blank text
	 */
	public static List<SpokenWord> of(String text) {
		List<String> written = Stream.of(text.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		boolean shouted = isShouted(text, written);
		SpokenEnglish reader = new SpokenEnglish(written.stream()
			.map((word) -> WrittenWord.of(shouted ? word.toLowerCase(Locale.ROOT) : word))
			.toList());
		List<SpokenWord> spoken = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			reader.pauseBefore(i, spoken);
			spoken.add(new SpokenWord(written.get(i), reader.say(i), reader.pause(i)));
		}
		return spoken;
	}

	/** A text in capitals has no initials that could be told from its words. */
	private static boolean isShouted(String text, List<String> words) {
		return text.equals(text.toUpperCase(Locale.ROOT))
				&& words.stream().filter((word) -> word.matches("\\p{Lu}{4,}\\P{L}*")).count() >= 2;
	}

	/** Brackets and lone dashes make a pause before them. */
	private void pauseBefore(int i, List<SpokenWord> spoken) {
		if (!spoken.isEmpty() && (word(i).opened() || word(i).core().isEmpty())) {
			SpokenWord last = spoken.remove(spoken.size() - 1);
			spoken.add(last.pausing(word(i).opened() ? Pause.COMMA : word(i).pause()));
		}
	}

	private String say(int i) {
		String core = word(i).core();
		return EnglishPrices.read(word(i - 1).core(), core, word(i + 1).core())
			.or(() -> unit(word(i - 1).core(), core))
			.or(() -> EnglishAbbreviations.read(word(i - 1), word(i), word(i + 1)))
			.or(() -> EnglishNumerals.read(core))
			.or(() -> RomanNumerals.read(word(i - 1), core))
			.or(() -> address(core))
			.orElseGet(() -> compound(core));
	}

	private static Optional<String> unit(String amount, String unit) {
		return (AMOUNT.matcher(amount).matches() && !DOUBTFUL_UNITS.matcher(unit).matches())
				? EnglishUnits.read(unit, amount.equals("1")) : Optional.empty();
	}

	private static Optional<String> address(String word) {
		Matcher address = ADDRESS.matcher(word);
		if (!address.matches() || !word.matches(".*\\p{Ll}{2}.*")) {
			return Optional.empty();
		}
		String user = (address.group(1) != null) ? EnglishLetters.read(address.group(1)) + " " : "";
		return Optional.of(Stream.of(address.group(2).split("\\."))
			.map(EnglishLetters::read)
			.collect(Collectors.joining(" dot ", user, "")));
	}

	private static String compound(String word) {
		return Stream.of(word.split("(?<=\\p{L})[\\u2013\\u2014]+(?=\\p{L})"))
			.map((part) -> Stream.of(part.split("[-_/]+"))
				.map((piece) -> EnglishNumerals.read(piece).orElseGet(() -> EnglishLetters.read(piece)))
				.filter((said) -> !said.isEmpty())
				.collect(Collectors.joining(" ")))
			.filter((said) -> !said.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private Pause pause(int i) {
		WrittenWord word = word(i);
		if (word.core().isEmpty()) {
			return Pause.NONE;
		}
		boolean more = i + 1 < this.words.size();
		if (more && word.closing().equals(".") && EnglishAbbreviations.swallowsDot(word(i - 1), word, word(i + 1))) {
			return Pause.NONE;
		}
		return word.pause();
	}

	private WrittenWord word(int i) {
		return (i >= 0 && i < this.words.size()) ? this.words.get(i) : NOTHING;
	}

}
