package io.moneyprinter.script.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a topic asks for, told by its words alone. The first kind whose pattern is found
 * wins.
 */
enum QuestionKind {

	COMPARE("\\b(?:vs\\.?|versus|compared (?:to|with)|differences? between)(?= |$)|^(?:is|are|do|does|which).* or .*\\?$"),
	LIST("^(?:the )?(?:top|best|worst|most)\\b|^(?:the )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
			+ " (?:[\\p{L}-]+ ){0,3}(?:ways|things|reasons|tips|facts|ideas|steps|mistakes|rules|habits|places|books|films"
			+ "|myths|lessons|signs|tricks|questions|[\\p{L}-]+s)\\b"),
	WHY("^why\\b|\\b(?:causes?|reasons?)\\b"),
	HOWTO("^how (?:to|(?:do|can|should|could) (?:i|you|we|one))\\b|\\b(?:guide|tutorial|introduction) to\\b"),
	MEASURE("^how (?:many|much|long|old|far|big|fast|deep|high|often|large|heavy|small|hot|cold|tall)\\b"),
	HOW("^how\\b"), FACT("^(?:who|whose|whom|when|where|which)\\b|^what (?:year|day|time|date)\\b"),
	WHAT("^what\\b|\\b(?:explained|meaning of)\\b"),
	YESNO("^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must)\\b.*"), THEME("");

	private final Pattern pattern;

	QuestionKind(String pattern) {
		this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	static QuestionKind of(String topic) {
		return Arrays.stream(values()).filter((kind) -> kind.pattern.matcher(topic).find()).findFirst().orElse(THEME);
	}

	/**
	 * The resource that holds the outline.
	 * @return a file name
	 */
	String resource() {
		return name().toLowerCase(Locale.ROOT) + ".txt";
	}

}
