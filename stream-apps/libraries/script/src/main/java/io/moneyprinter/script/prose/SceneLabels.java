package io.moneyprinter.script.prose;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.moneyprinter.video.Language;
import io.moneyprinter.video.Scene;

/**
 * Gives scenes their headings and keywords, taken from what they say. One object labels
 * the scenes of one script in order, so that no heading comes twice.
 */
public final class SceneLabels {

	private static final int MOST_KEYWORDS = 4;

	private static final int LONGEST_HEADING = 40;

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
		List<String> keywords = keywords(narration);
		return new Scene(++this.number, heading(narration, keywords), narration, keywords);
	}

	private List<String> keywords(String narration) {
		Map<String, Double> scores = new LinkedHashMap<>();
		Map<String, String> surfaces = new LinkedHashMap<>();
		for (Term term : this.weights.terms(narration)) {
			scores.merge(term.stem(), this.weights.of(term), (first, again) -> first + 0.5 * again);
			surfaces.putIfAbsent(term.stem(), term.surface());
		}
		return scores.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed())
			.limit(MOST_KEYWORDS)
			.map((entry) -> surfaces.getOrDefault(entry.getKey(), entry.getKey()))
			.toList();
	}

	private String heading(String narration, List<String> keywords) {
		List<String> candidates = this.english ? phrases(narration) : keywords;
		return candidates.stream()
			.filter((text) -> text.length() <= LONGEST_HEADING)
			.filter((text) -> this.used.add(text.toLowerCase(Locale.ROOT)))
			.findFirst()
			.map(SceneLabels::capitalised)
			.orElse("");
	}

	private List<String> phrases(String narration) {
		return NounPhrases.of(narration)
			.stream()
			.sorted(Comparator.comparingDouble(this::score).reversed())
			.map(NounPhrases.Phrase::text)
			.distinct()
			.toList();
	}

	private double score(NounPhrases.Phrase phrase) {
		double weight = this.weights.terms(phrase.text()).stream().mapToDouble(this.weights::of).sum();
		return (phrase.anchored() ? 1.3 : 1) * weight / Math.sqrt(phrase.words().size());
	}

	private static String capitalised(String text) {
		int first = text.offsetByCodePoints(0, 1);
		return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
	}

}
