package io.moneyprinter.script.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.moneyprinter.script.prose.Term;
import io.moneyprinter.script.prose.Weights;

/**
 * How much each sentence says of what the whole text says: degree centrality over the
 * cosine of weighted words (Erkan and Radev, "LexRank", 2004), computed against the sum
 * of all sentences so that it takes linear time.
 */
final class Ranking {

	/**
	 * The topic's own words are nearly everywhere, and say least about what matters.
	 */
	private static final double TOPIC_SHARE = 0.3;

	private final Map<String, Double> whole = new HashMap<>();

	private final Map<String, Map<String, Double>> units = new HashMap<>();

	private final Weights weights;

	private double highest = 1e-9;

	Ranking(List<String> sentences, Weights weights) {
		this.weights = weights;
		for (String sentence : sentences) {
			unit(sentence).forEach((stem, weight) -> this.whole.merge(stem, weight, Double::sum));
		}
		for (String sentence : sentences) {
			this.highest = Math.max(this.highest, sum(sentence));
		}
	}

	/**
	 * The centrality of a sentence.
	 * @param sentence of the text
	 * @return 0 to 1; 1 for the most central one
	 */
	double centrality(String sentence) {
		return sum(sentence) / this.highest;
	}

	/**
	 * How much two sentences say the same.
	 * @param one sentence
	 * @param other sentence
	 * @return 0 to 1
	 */
	double similarity(String one, String other) {
		return dot(unit(one), unit(other));
	}

	private double sum(String sentence) {
		return dot(unit(sentence), this.whole);
	}

	private static double dot(Map<String, Double> one, Map<String, Double> other) {
		return one.entrySet()
			.stream()
			.mapToDouble((entry) -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0))
			.sum();
	}

	private Map<String, Double> unit(String sentence) {
		return this.units.computeIfAbsent(sentence, this::measured);
	}

	private Map<String, Double> measured(String sentence) {
		Map<String, Double> vector = new HashMap<>();
		for (Term term : this.weights.terms(sentence)) {
			double weight = this.weights.of(term) * (this.weights.inTopic(term) ? TOPIC_SHARE : 1);
			vector.merge(term.stem(), weight, Double::sum);
		}
		double length = Math.sqrt(vector.values().stream().mapToDouble((weight) -> weight * weight).sum());
		vector.replaceAll((stem, weight) -> weight / length);
		return vector;
	}

}
