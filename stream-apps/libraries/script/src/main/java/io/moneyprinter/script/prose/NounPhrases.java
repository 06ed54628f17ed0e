package io.moneyprinter.script.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The noun phrases of an English sentence, found without a dictionary: a noun phrase
 * begins behind an article, a preposition or a number, or with the sentence, and ends
 * before a glue word or a comma.
 */
final class NounPhrases {

	private static final int MOST_WORDS = 3;

	private static final Pattern VERB_LIKE = Pattern.compile(".{3,}(?:ed|ing|ly)");

	private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	/**
	 * A phrase and what speaks for it.
	 *
	 * @param words in order, at least one
	 * @param anchored whether an article or a preposition stands before it
	 */
	record Phrase(List<String> words, boolean anchored) {

		String text() {
			return String.join(" ", this.words);
		}

	}

	private final List<Phrase> found = new ArrayList<>();

	private final List<String> open = new ArrayList<>();

	private boolean anchored;

	private NounPhrases() {
	}

	static List<Phrase> of(String sentence) {
		NounPhrases phrases = new NounPhrases();
		for (String token : sentence.split("[\\s/–—]+")) {
			phrases.read(token);
		}
		phrases.close("");
		return phrases.found;
	}

	private void read(String token) {
		String word = EDGE.matcher(token).replaceAll("");
		String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
		if (word.isEmpty() || English.isGlue(plain) || endsPhrase(plain)) {
			close(plain);
			this.anchored = English.DETERMINERS.contains(plain) || English.PREPOSITIONS.contains(plain);
		}
		else {
			this.open.add(word);
		}
		if (!token.isEmpty() && ",;:.?!)".indexOf(token.charAt(token.length() - 1)) >= 0) {
			close("");
			this.anchored = false;
		}
	}

	/** A participle or an adverb is no noun unless the phrase begins with it. */
	private boolean endsPhrase(String word) {
		return (!this.open.isEmpty() || !this.anchored) && VERB_LIKE.matcher(word).matches();
	}

	/**
	 * "water seeps into", "gas escapes the": a last word in s behind a word without one,
	 * before a preposition or an article, is a verb.
	 */
	private void close(String next) {
		int last = this.open.size() - 1;
		if (last > 0 && this.open.get(last).endsWith("s") && !this.open.get(last).endsWith("ss")
				&& !this.open.get(last - 1).endsWith("s")
				&& (English.DETERMINERS.contains(next) || English.PREPOSITIONS.contains(next)) && !"of".equals(next)) {
			this.open.remove(last);
		}
		if (!this.open.isEmpty() && this.open.stream().anyMatch((word) -> Character.isLetter(word.codePointAt(0)))) {
			this.found.add(new Phrase(
					List.copyOf(this.open.subList(Math.max(0, this.open.size() - MOST_WORDS), this.open.size())),
					this.anchored));
		}
		this.open.clear();
	}

}
