package io.moneyprinter.script.outline;

import java.util.List;
import java.util.regex.Pattern;

import io.moneyprinter.script.prose.Sentences;
import io.moneyprinter.video.InvalidRequestException;

/**
 * A topic as a sentence that can be spoken: without markup, symbols and invisible
 * characters, not too long, and with a mark at its end.
 *
 * @param text the sentence
 */
record SpokenTopic(String text) {

	private static final Pattern MARKUP = Pattern.compile("\\{[^{}]*}|<[^<>]*>|https?://\\S+");

	/** What is neither letter, number, space nor a mark that belongs to speech. */
	private static final Pattern SYMBOL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.,;:!?'’\"“”«»()&%€$£+/…–—-]");

	private static final Pattern QUESTION = Pattern.compile(
			"^(?:why|how|what|who|whose|whom|when|where|which|is|are|was|were|do|does|did|can|could|will|would|should"
					+ "|has|have|had|may|might|must)\\b(?! to\\b).*",
			Pattern.CASE_INSENSITIVE);

	private static final int MOST_WORDS = 16;

	static SpokenTopic of(String topic) {
		String bare = SYMBOL.matcher(MARKUP.matcher(topic).replaceAll(" ")).replaceAll(" ");
		if (bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw InvalidRequestException.of("topic", topic, "a topic with at least one word");
		}
		String line = firstWords(Sentences.oneLine(bare));
		return new SpokenTopic(capitalised(ended(line)));
	}

	private static String firstWords(String line) {
		List<String> words = Sentences.words(line);
		return (words.size() <= MOST_WORDS) ? line : String.join(" ", words.subList(0, MOST_WORDS)) + " …";
	}

	private static String ended(String line) {
		if (".!?…".indexOf(line.charAt(line.length() - 1)) >= 0) {
			return line;
		}
		return line + (QUESTION.matcher(line).matches() ? "?" : ".");
	}

	private static String capitalised(String line) {
		int first = line.offsetByCodePoints(0, 1);
		return line.substring(0, first).toUpperCase(java.util.Locale.ROOT) + line.substring(first);
	}

}
