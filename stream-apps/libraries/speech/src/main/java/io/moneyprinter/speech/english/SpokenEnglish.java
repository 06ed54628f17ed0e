package io.moneyprinter.speech.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads written English: one {@link SpokenWord} for every word that white space divides.
 */
public final class SpokenEnglish {

	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://)?(?:www\\.)?([\\w.+-]+@)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,12})(?:[/?#:].*)?");

	private static final Pattern SCALE = Pattern.compile("(?i)hundred|thousand|million|billion|trillion");

	private final List<WrittenWord> words;

	private SpokenEnglish(List<WrittenWord> words) {
		this.words = words;
	}

	/**
	 * Reads a text.
	 * @param text any text; what is no English is read as well as letters allow
	 * @return its words in order
	 */
	public static List<SpokenWord> of(String text) {
		List<String> written = Stream.of(text.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		SpokenEnglish reader = new SpokenEnglish(written.stream().map(WrittenWord::of).toList());
		List<SpokenWord> spoken = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			if (reader.words.get(i).opened() || reader.words.get(i).core().isEmpty()) {
				pauseBefore(spoken, reader.words.get(i));
			}
			spoken.add(new SpokenWord(written.get(i), reader.say(i), reader.pause(i)));
		}
		return spoken;
	}

	private static void pauseBefore(List<SpokenWord> spoken, WrittenWord next) {
		if (!spoken.isEmpty()) {
			SpokenWord last = spoken.remove(spoken.size() - 1);
			spoken.add(last.pausing(next.opened() ? Pause.COMMA : next.pause()));
		}
	}

	private String say(int i) {
		WrittenWord word = this.words.get(i);
		return price(i).or(() -> unit(i))
			.or(() -> EnglishAbbreviations.read(word))
			.or(() -> EnglishNumerals.read(word.core()))
			.or(() -> address(word.core()))
			.orElseGet(() -> letters(word.core()));
	}

	private Optional<String> price(int i) {
		if (SCALE.matcher(core(i + 1)).matches()) {
			return EnglishNumerals.priceWithoutCurrency(core(i));
		}
		if (SCALE.matcher(core(i)).matches()) {
			return EnglishNumerals.currency(core(i - 1)).map((currency) -> core(i) + " " + currency);
		}
		return Optional.empty();
	}

	private Optional<String> unit(int i) {
		boolean counted = core(i - 1).matches("[+-]?[\\d.,]*\\d([-\\u2013][\\d.,]*\\d)?")
				&& !core(i).matches("(?i)in|am|pm|m|t|s")
				|| core(i).matches("[mts]|am|pm|AM|PM") && core(i - 1).matches("[\\d.,:]+");
		return counted ? EnglishUnits.read(core(i), EnglishNumbers.isOne(core(i - 1))) : Optional.empty();
	}

	private static Optional<String> address(String word) {
		Matcher address = ADDRESS.matcher(word);
		if (!address.matches() || !word.matches(".*[a-z].*")) {
			return Optional.empty();
		}
		String user = (address.group(1) != null) ? letters(address.group(1).replace("@", "")) + " at " : "";
		return Optional.of(user
				+ String.join(" dot ", Stream.of(address.group(2).split("\\.")).map(SpokenEnglish::letters).toList()));
	}

	private static String letters(String word) {
		String signs = word.replace("&", " and ").replace("+", " plus ").replace("%", " percent ").replace("@", " at ");
		return String.join(" ",
				Stream.of(signs.strip().split("\\s+"))
					.map(EnglishLetters::read)
					.filter((part) -> !part.isEmpty())
					.toList());
	}

	private Pause pause(int i) {
		WrittenWord word = this.words.get(i);
		boolean last = i == this.words.size() - 1;
		if (word.core().isEmpty()) {
			return Pause.NONE;
		}
		if (!last && word.closing().equals(".") && EnglishAbbreviations.swallowsDot(word, this.words.get(i + 1))) {
			return Pause.NONE;
		}
		return word.pause();
	}

	private String core(int i) {
		return (i >= 0 && i < this.words.size()) ? this.words.get(i).core() : "";
	}

}
