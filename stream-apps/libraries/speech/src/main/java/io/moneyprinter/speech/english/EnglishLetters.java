package io.moneyprinter.speech.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * Words of letters, also foreign ones, compounds, and initials that are read one by one.
 */
final class EnglishLetters {

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

	/** Upper-case letters that are read as a word all the same. */
	private static final Set<String> ACRONYMS = Set.of("NASA", "NATO", "UNESCO", "UNICEF", "OPEC", "AIDS", "COVID",
			"FIFA", "UEFA", "ASAP", "LASER", "RADAR", "SONAR", "SCUBA", "PIN", "RAM", "SIM", "NASDAQ", "IKEA", "LEGO",
			"OK");

	private static final Pattern INITIALS = Pattern
		.compile("\\p{Lu}{2,5}|\\p{Lu}\\d?(?:\\.\\p{L})+|[^aeiouyAEIOUY']{2,5}");

	private static final Pattern SEAMS = Pattern
		.compile("[^\\p{L}\\p{N}']+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

	private EnglishLetters() {
	}

	/**
	 * Reads a word, part by part.
	 * @param word letters, digits and signs
	 * @return plain words; empty if nothing in it is said
	 */
	static String read(String word) {
		if (INITIALS.matcher(word).matches() && !ACRONYMS.contains(word)) {
			return spell(word);
		}
		return List.of(SEAMS.split(word))
			.stream()
			.map(EnglishLetters::part)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private static String part(String part) {
		if (!part.isEmpty() && Character.isDigit(part.codePointAt(0))) {
			return part.chars().allMatch(Character::isDigit) ? EnglishNumbers.cardinal(ascii(part)) : "";
		}
		if (INITIALS.matcher(part).matches() && !ACRONYMS.contains(part)) {
			return spell(part);
		}
		return plain(part);
	}

	/** An {@code A} among initials must not be read as the article. */
	private static String spell(String word) {
		return plain(word.replace(".", "")).chars()
			.mapToObj((letter) -> (letter == 'a' || letter == 'A') ? "ay"
					: String.valueOf((char) letter).toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private static String plain(String word) {
		return ascii(word).replaceAll("[^A-Za-z']", "").replaceAll("^'+|'+$", "");
	}

	private static String ascii(String word) {
		return word.chars().allMatch((character) -> character < 128) ? word : TO_LATIN.transliterate(word);
	}

}
