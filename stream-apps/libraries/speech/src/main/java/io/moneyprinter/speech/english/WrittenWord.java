package io.moneyprinter.speech.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as it is written, taken apart.
 *
 * @param opened whether a bracket opens before it
 * @param core what is said of it
 * @param closing the punctuation behind it
 */
record WrittenWord(boolean opened, String core, String closing) {

	/** What a word may begin with beside letters and digits. */
	private static final String SIGNS = "$€£¥%°#@&+=×÷~<>";

	private static final Pattern PARTS = Pattern.compile("^([^\\p{L}\\p{N}" + SIGNS + ".'-]*[.'-]*(?=[\\p{L}" + SIGNS
			+ "])|[^\\p{L}\\p{N}" + SIGNS + ".-]*)(.*?)([^\\p{L}\\p{N}" + SIGNS + "]*)$", Pattern.DOTALL);

	static WrittenWord of(String word) {
		if (word.length() > SpokenEnglish.LONGEST_WORD) {
			return new WrittenWord(false, "", word.substring(word.length() - 1));
		}
		String plain = word.replaceAll("[\\u2018\\u2019\\u02bc\\u0060\\u00b4]", "'")
			.replaceAll("[\\u2010\\u2011\\u2212]", "-")
			.replaceAll("[\\p{Cf}\\ufe0f]", "");
		Matcher parts = PARTS.matcher(plain);
		if (!parts.matches() || parts.group(2).isEmpty()) {
			return new WrittenWord(false, "", plain);
		}
		return new WrittenWord(parts.group(1).matches(".*[(\\[{].*"), parts.group(2), parts.group(3));
	}

	Pause pause() {
		if (this.closing.contains("?")) {
			return Pause.QUESTION;
		}
		if (this.closing.contains("!")) {
			return Pause.EXCLAMATION;
		}
		if (this.closing.matches("(?s)[^,;:]*[.\\u2026\\u3002][^,;:]*")) {
			return Pause.STATEMENT;
		}
		return this.closing.matches("(?s).*[,;:)\\]}\\u2013\\u2014-].*") ? Pause.COMMA : Pause.NONE;
	}

	boolean endsWithDot() {
		return this.closing.startsWith(".");
	}

	/**
	 * Whether it is written with dots, or is the first letter of a name.
	 * @return {@code true} for {@code U.S} and {@code J}
	 */
	boolean isInitials() {
		return this.core.matches("\\p{L}(\\.\\p{L})+|\\p{Lu}");
	}

	boolean startsWithDigit() {
		return !this.core.isEmpty() && Character.isDigit(this.core.codePointAt(0));
	}

	boolean startsUpperCase() {
		return !this.core.isEmpty() && Character.isUpperCase(this.core.codePointAt(0));
	}

}
