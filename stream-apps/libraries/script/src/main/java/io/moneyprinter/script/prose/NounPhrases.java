package io.moneyprinter.script.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The noun phrases of an English sentence, found without a dictionary: a noun phrase
 * begins behind an article, a preposition or a number, or with the sentence, and ends
 * before a glue word or a comma. Two that are joined by "of" are one.
 */
final class NounPhrases {

	private static final int MOST_WORDS = 3;

	/** A participle or an adverb ends a phrase unless the phrase begins with it. */
	private static final Pattern VERB_LIKE = Pattern.compile(".{3,}(?:ed|ing|ly)");

	private static final Pattern PLURAL = Pattern.compile(".{2,}[^sui'’]s");

	private static final Set<String> BEHIND_VERBS = Set.of("into", "onto", "through", "across", "over", "up", "the",
			"a", "an", "its", "their", "your", "our", "his", "her", "my", "this", "that", "these", "those");

	private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "tastes", "grow", "grows");

	private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%]+$");

	private static final Pattern ENDS_CLAUSE = Pattern.compile("[,;:.?!)…]['\"”’]*$");

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

		/** How many of its words count. */
		int size() {
			return this.words.contains("of") ? this.words.size() - 1 : this.words.size();
		}

		boolean counts() {
			return this.words.stream().anyMatch((word) -> Character.isDigit(word.codePointAt(0)));
		}

		private Phrase of(Phrase other) {
			List<String> joined = new ArrayList<>(this.words);
			joined.add("of");
			joined.addAll(other.words);
			return new Phrase(joined, this.anchored);
		}

	}

	private final List<Phrase> found = new ArrayList<>();

	private final List<String> open = new ArrayList<>();

	private boolean anchored;

	/** Behind "is" a lone word is mostly an adjective. */
	private boolean predicate;

	/** Where the phrase before an "of" stands, while nothing but the "of" came since. */
	private int owner = -1;

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
			boolean closed = close(plain);
			this.owner = (closed && "of".equals(plain)) ? this.found.size() - 1 : -1;
			this.anchored = English.DETERMINERS.contains(plain) || English.PREPOSITIONS.contains(plain);
			this.predicate = !this.anchored && (BE.contains(plain) || (this.predicate && English.isGlue(plain)));
		}
		else if (!this.open.isEmpty() || !English.WEAK.contains(plain)) {
			this.open.add(word);
		}
		if (ENDS_CLAUSE.matcher(token).find()) {
			close("");
			this.anchored = false;
			this.predicate = false;
			this.owner = -1;
		}
	}

	private boolean endsPhrase(String word) {
		return (!this.open.isEmpty() || !this.anchored) && VERB_LIKE.matcher(word).matches();
	}

	private boolean close(String next) {
		List<String> words = new ArrayList<>(this.open);
		this.open.clear();
		cutVerb(words, next);
		if (words.isEmpty() || words.stream().allMatch(NounPhrases::weak) || (this.predicate && words.size() == 1)) {
			return false;
		}
		Phrase phrase = new Phrase(List.copyOf(words.subList(Math.max(0, words.size() - MOST_WORDS), words.size())),
				this.anchored);
		if (this.owner >= 0) {
			this.found.add(this.found.get(this.owner).of(phrase));
		}
		this.found.add(phrase);
		return true;
	}

	private static boolean weak(String word) {
		return English.WEAK.contains(word.toLowerCase(Locale.ROOT)) || Character.isDigit(word.codePointAt(0));
	}

	/**
	 * "rivers carry", "stages serve": what follows a plural is no part of the phrase.
	 * "water seeps into", "wave splashes your": nor is a last word in s before these.
	 */
	private static void cutVerb(List<String> words, String next) {
		for (int i = 0; i < words.size() - 1; i++) {
			if (PLURAL.matcher(words.get(i)).matches()) {
				words.subList(i + 1, words.size()).clear();
			}
		}
		int last = words.size() - 1;
		if (last > 0 && PLURAL.matcher(words.get(last)).matches() && BEHIND_VERBS.contains(next)
				&& !weak(words.get(last - 1)) && !VERB_LIKE.matcher(words.get(last - 1)).matches()) {
			words.remove(last);
		}
	}

}
