package io.moneyprinter.footage.drawn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.lettering.Legend;
import io.moneyprinter.video.TimedWord;

/**
 * Finds the numbers that a narration speaks of.
 */
final class Figures {

	private static final Pattern NUMBER = Pattern
		.compile("[(\"'“]*([$€£]?\\d{1,3}(?:[.,]?\\d+)*\\s?[%°]?)[^\\p{L}\\d%°]*");

	private static final Pattern UNIT = Pattern.compile("([\\p{L}°²³%/-]+)([.,;:!?)\"'”]*)");

	/** Words that go on to the thing that is counted. */
	private static final Set<String> SCALES = Set.of("thousand", "million", "billion", "trillion", "square", "cubic",
			"degrees", "metric");

	/** Words after which nothing is counted. */
	private static final Set<String> NO_UNITS = Set.of("and", "or", "of", "to", "in", "the", "a", "is", "are", "was",
			"were", "by", "for", "with", "it", "they", "that", "then", "when", "on", "at", "as", "but", "people's");

	private Figures() {
	}

	/**
	 * The first number that is spoken within a span.
	 * @param words of the scene
	 * @param span of the shot
	 * @return the number with its unit, or empty
	 */
	static Optional<Legend.Number> within(List<TimedWord> words, Span span) {
		for (int i = 0; i < words.size(); i++) {
			TimedWord word = words.get(i);
			Matcher number = NUMBER.matcher(word.text());
			if (word.startMillis() >= span.startMillis() && word.startMillis() < span.endMillis() - 1_000
					&& number.matches()) {
				boolean ended = !word.text().endsWith(number.group(1).strip());
				String unit = ended ? "" : unit(words, i + 1);
				if (!unit.isEmpty() || telling(number.group(1))) {
					double at = (word.startMillis() - span.startMillis()) / 1000.0;
					return Optional.of(new Legend.Number(number.group(1).strip(), unit, at));
				}
			}
		}
		return Optional.empty();
	}

	/** Whether a number says something without a unit. */
	private static boolean telling(String number) {
		return number.length() > 2 || number.endsWith("%");
	}

	private static String unit(List<TimedWord> words, int from) {
		StringBuilder unit = new StringBuilder();
		for (int i = from; i < Math.min(words.size(), from + 3); i++) {
			Matcher word = UNIT.matcher(words.get(i).text());
			if (!word.matches() || NO_UNITS.contains(word.group(1))) {
				break;
			}
			unit.append(unit.isEmpty() ? "" : " ").append(word.group(1));
			if (!SCALES.contains(word.group(1)) || !word.group(2).isEmpty()) {
				break;
			}
		}
		return unit.toString();
	}

}
