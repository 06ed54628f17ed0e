package io.moneyprinter.script.prose;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Scene;

/**
 * Gives scenes their headings and keywords, taken from what they say. One object labels
 * the scenes of one script in order, so that no heading comes twice.
 */
public final class SceneLabels {

	private static final int FEWEST_KEYWORDS = 2;

	private static final int MOST_KEYWORDS = 4;

	private static final int LOOKED_AT = 20;

	private static final int LONGEST_HEADING = 40;

	private static final double ANCHORED = 1.3;

	private static final double SEVERAL_WORDS = 1.4;

	private final Weights weights;

	private final boolean english;

	private final Set<String> used = new HashSet<>();

	private int number;

	/**
	 * Prepares to label a script.
	 * @param weights of the words of the whole text
	 * @param language of the text
	 */
	public SceneLabels(Weights weights, Language language) {
		this.weights = weights;
		this.english = "en".equals(language.locale().getLanguage());
	}

	/**
	 * The next scene.
	 * @param narration what it says
	 * @return the scene, numbered and labelled
	 */
	public Scene scene(String narration) {
		List<NounPhrases.Phrase> phrases = this.english ? phrases(narration) : List.of();
		List<String> words = words(narration);
		List<String> telling = phrases.stream()
			.filter((phrase) -> !phrase.counts())
			.map(NounPhrases.Phrase::text)
			.toList();
		List<String> naming = this.english ? phrases.stream().map(NounPhrases.Phrase::text).toList() : words;
		return new Scene(++this.number, heading(naming), narration, keywords(telling, words));
	}

	private List<NounPhrases.Phrase> phrases(String narration) {
		return NounPhrases.of(narration).stream().sorted(Comparator.comparingDouble(this::score).reversed()).toList();
	}

	private double score(NounPhrases.Phrase phrase) {
		double weight = this.weights.terms(phrase.text()).stream().mapToDouble(this.weights::of).sum();
		double several = (phrase.size() > 1) ? SEVERAL_WORDS : 1;
		return (phrase.anchored() ? ANCHORED : 1) * several * weight / Math.sqrt(phrase.size());
	}

	private List<String> words(String narration) {
		Map<String, Double> scores = new LinkedHashMap<>();
		Map<String, String> surfaces = new LinkedHashMap<>();
		for (Term term : this.weights.terms(narration)) {
			scores.merge(term.stem(), this.weights.of(term), (first, again) -> first + 0.5 * again);
			surfaces.putIfAbsent(term.stem(), term.surface());
		}
		return scores.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed())
			.map((entry) -> surfaces.getOrDefault(entry.getKey(), entry.getKey()))
			.toList();
	}

	/**
	 * Each keyword brings a word that those before it do not have; words only fill up.
	 */
	private List<String> keywords(List<String> phrases, List<String> words) {
		Map<String, String> keywords = new LinkedHashMap<>();
		Set<String> stems = new HashSet<>();
		phrases.stream().limit(LOOKED_AT).forEach((text) -> add(keywords, stems, text, MOST_KEYWORDS));
		words.forEach((text) -> add(keywords, stems, text, this.english ? FEWEST_KEYWORDS : MOST_KEYWORDS));
		return List.copyOf(keywords.values());
	}

	private void add(Map<String, String> keywords, Set<String> stems, String text, int most) {
		boolean brings = this.weights.terms(text).stream().map(Term::stem).filter(stems::add).count() > 0;
		if (brings && keywords.size() < most) {
			String keyword = this.weights.withinSentence(text);
			keywords.putIfAbsent(keyword.toLowerCase(Locale.ROOT), keyword);
		}
	}

	/** Each heading is new, if the scene has anything new to offer. */
	private String heading(List<String> telling) {
		return telling.stream()
			.filter((text) -> text.length() <= LONGEST_HEADING)
			.filter((text) -> Sentences.words(text).size() <= ScriptWriter.MAX_HEADING_WORDS)
			.filter((text) -> this.used.add(text.toLowerCase(Locale.ROOT)))
			.findFirst()
			.map(SceneLabels::capitalised)
			.orElse("");
	}

	private static String capitalised(String text) {
		int first = text.offsetByCodePoints(0, 1);
		return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
	}

}
