package io.moneyprinter.script.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.script.prose.Sentences;

/**
 * Makes sentences shorter without changing what they claim: what stands in brackets goes,
 * and so may a relative clause at the end.
 */
final class Shortening {

	private static final Pattern BRACKETS = Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）|【[^【】]*】)");

	/** Only the last clause, and only one that adds to a sentence complete without it. */
	private static final Pattern TAIL = Pattern
		.compile("^(?<head>[^;:]*[^,;:]), (?:which|who|whose|where|whereas|although|though) [^,;:]+(?<end>[.!])$");

	private static final Pattern SPACE_BEFORE_MARK = Pattern.compile("\\s+([,.;:!?])");

	private static final int FEWEST_WORDS = 6;

	private Shortening() {
	}

	/**
	 * The forms in which a sentence can be spoken.
	 * @param sentence on one line
	 * @param english whether English grammar may be used
	 * @return longest first, at least one
	 */
	static List<String> wordings(String sentence, boolean english) {
		List<String> wordings = new ArrayList<>();
		wordings.add(withoutBrackets(sentence));
		Matcher tail = TAIL.matcher(wordings.get(0));
		if (english && tail.matches() && Sentences.words(tail.group("head")).size() >= FEWEST_WORDS) {
			wordings.add(tail.group("head") + tail.group("end"));
		}
		return wordings;
	}

	private static String withoutBrackets(String sentence) {
		String bare = BRACKETS.matcher(sentence).replaceAll("");
		return SPACE_BEFORE_MARK.matcher(Sentences.oneLine(bare)).replaceAll("$1");
	}

}
