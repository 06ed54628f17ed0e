package io.moneyprinter.script.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How telling each word is among the sentences of one text: words of the topic and words
 * that come back weigh more, words that are everywhere weigh less.
 */
public final class Weights {

	private static final double TOPIC_BONUS = 0.6;

	private final Map<String, Integer> sentencesWith = new HashMap<>();

	private final Set<String> topic = new HashSet<>();

	private final Set<String> surfaces = new HashSet<>();

	private final int sentences;

	private final Vocabulary vocabulary;

	/**
	 * Counts the words of a text.
	 * @param sentences of the text
	 * @param topic of the film
	 * @param vocabulary of the language
	 */
	public Weights(Collection<String> sentences, String topic, Vocabulary vocabulary) {
		this.sentences = sentences.size();
		this.vocabulary = vocabulary;
		for (String sentence : sentences) {
			List<Term> terms = vocabulary.terms(sentence);
			stems(terms).forEach((stem) -> this.sentencesWith.merge(stem, 1, Integer::sum));
			terms.forEach((term) -> this.surfaces.add(term.surface()));
		}
		this.topic.addAll(stems(vocabulary.terms(topic)));
	}

	private static Set<String> stems(List<Term> terms) {
		Set<String> stems = new HashSet<>();
		terms.forEach((term) -> stems.add(term.stem()));
		return stems;
	}

	/**
	 * The telling words of a piece of this text.
	 * @param text a sentence or a few
	 * @return in order, repetitions included
	 */
	public List<Term> terms(String text) {
		return this.vocabulary.terms(text);
	}

	/**
	 * The weight of a word: the logarithm of how rare it is, raised by how often the text
	 * comes back to it.
	 * @param term of the text
	 * @return 0 or more
	 */
	public double of(Term term) {
		int with = this.sentencesWith.getOrDefault(term.stem(), 1);
		double rare = Math.log(1 + (double) this.sentences / with);
		double recurring = 1 + Math.log(with);
		double aboutness = inTopic(term) ? TOPIC_BONUS : 0;
		double wordiness = Character.isDigit(term.surface().codePointAt(0)) ? 0.3 : 1;
		return wordiness * (rare * recurring + aboutness) * Math.min(1, 0.4 + term.surface().length() / 8.0);
	}

	/**
	 * Whether the topic holds a word too.
	 * @param term of the text
	 * @return {@code true} for every form of it
	 */
	public boolean inTopic(Term term) {
		return this.topic.contains(term.stem());
	}

	/**
	 * A word as it is written within a sentence: the capital of a sentence's first word
	 * goes if the text knows the word without it.
	 * @param word as the text writes it somewhere
	 * @return the same or with a small first letter
	 */
	public String withinSentence(String word) {
		int first = word.offsetByCodePoints(0, 1);
		String small = word.substring(0, first).toLowerCase(Locale.ROOT) + word.substring(first);
		return this.surfaces.contains(small) ? small : word;
	}

	/**
	 * The share of the topic's words that a text holds.
	 * @param text a sentence
	 * @return 0 to 1; 0 if the topic has no telling words
	 */
	public double aboutTopic(String text) {
		if (this.topic.isEmpty()) {
			return 0;
		}
		Set<String> stems = stems(terms(text));
		return (double) this.topic.stream().filter(stems::contains).count() / this.topic.size();
	}

}
