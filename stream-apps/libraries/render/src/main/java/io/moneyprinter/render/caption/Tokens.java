package io.moneyprinter.render.caption;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;

/**
 * Makes tokens of words. Languages that write without spaces are divided where a line may
 * break, and the time of a long word is shared out by letters.
 */
final class Tokens {

	private static final Pattern UNSPACED = Pattern.compile(
			"[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\u3000-\\u303F\\uFF00-\\uFFEF]");

	/** Controls, and marks that turn the direction of what follows. */
	private static final Pattern INVISIBLE = Pattern.compile(
			"[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\uFFFC]|[\\ud800-\\udfff]");

	private static final Pattern WHITE = Pattern.compile("\\s+");

	private Tokens() {
	}

	static List<Token> of(List<TimedWord> words, Language language) {
		List<Token> tokens = new ArrayList<>();
		for (TimedWord word : words) {
			String text = clean(word.text());
			if (!text.isEmpty()) {
				boolean spaced = !tokens.isEmpty() && !(unspaced(last(tokens.get(tokens.size() - 1).text()))
						&& unspaced(text.substring(0, text.offsetByCodePoints(0, 1))));
				divide(word, text, spaced, language, tokens);
			}
		}
		return tokens;
	}

	static String clean(String text) {
		return WHITE.matcher(INVISIBLE.matcher(WHITE.matcher(text).replaceAll(" ")).replaceAll(""))
			.replaceAll(" ")
			.strip();
	}

	private static void divide(TimedWord word, String text, boolean spaced, Language language, List<Token> tokens) {
		List<String> pieces = pieces(text, language);
		long length = word.endMillis() - word.startMillis();
		int said = 0;
		for (int i = 0; i < pieces.size(); i++) {
			String piece = pieces.get(i);
			long start = word.startMillis() + length * said / text.length();
			said += piece.length();
			long end = word.startMillis() + length * Math.min(said, text.length()) / text.length();
			boolean space = (i == 0) ? spaced : Character.isWhitespace(piece.charAt(0));
			tokens.add(new Token(piece.strip(), space, start, end));
		}
	}

	/**
	 * The pieces of a text, each with the space before it and the punctuation after it.
	 */
	private static List<String> pieces(String text, Language language) {
		List<String> pieces = new ArrayList<>();
		BreakIterator breaks = breaks(language.locale());
		if (unspaced(text)) {
			breaks.setText(text);
			int from = breaks.first();
			for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
				add(text.substring(from, to), pieces);
			}
			return pieces;
		}
		return spacedPieces(text);
	}

	/**
	 * Japanese words are told apart by their scripts; a run of Chinese is one word to the
	 * JDK, so that every character is a place to break there.
	 */
	private static BreakIterator breaks(Locale locale) {
		return locale.getLanguage().equals("ja") ? BreakIterator.getWordInstance(locale)
				: BreakIterator.getLineInstance(locale);
	}

	private static void add(String piece, List<String> pieces) {
		boolean bare = piece.codePoints().noneMatch(Character::isLetterOrDigit);
		if (bare && !pieces.isEmpty()) {
			pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + piece);
		}
		else {
			pieces.add(piece);
		}
	}

	private static List<String> spacedPieces(String text) {
		List<String> pieces = new ArrayList<>();
		for (String piece : text.split(" ")) {
			pieces.add(pieces.isEmpty() ? piece : " " + piece);
		}
		return pieces;
	}

	private static boolean unspaced(String text) {
		return UNSPACED.matcher(text).find();
	}

	private static String last(String text) {
		return text.substring(text.offsetByCodePoints(text.length(), -1));
	}

}
