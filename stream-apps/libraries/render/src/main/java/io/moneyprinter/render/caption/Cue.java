package io.moneyprinter.render.caption;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is read at one time.
 *
 * @param lines one or two
 * @param startMillis when it appears, with its first word
 * @param endMillis when it goes, after its last word
 */
record Cue(List<List<Token>> lines, long startMillis, long endMillis) {

	Cue {
		lines = lines.stream().map(List::copyOf).toList();
	}

	List<Token> tokens() {
		return this.lines.stream().flatMap(List::stream).toList();
	}

	/** As plain lines. */
	String text() {
		return this.lines.stream().map(Cue::line).collect(Collectors.joining("\n"));
	}

	static String line(List<Token> tokens) {
		StringBuilder line = new StringBuilder();
		for (Token token : tokens) {
			line.append((token.spaced() && !line.isEmpty()) ? " " : "").append(token.text());
		}
		return line.toString();
	}

}
