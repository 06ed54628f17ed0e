package io.moneyprinter.script.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to ask about one kind of topic, step by step: the first step opens the
 * film, the last one closes it.
 *
 * @param steps at least two
 */
record Outline(List<Step> steps) {

	/**
	 * One thing to look at.
	 *
	 * @param heading a few words
	 * @param sentences the first stands alone, the others go on from it
	 */
	record Step(String heading, List<String> sentences) {
	}

	/**
	 * Reads the outline of a kind, with the steps that fit every kind before its end.
	 * @param kind of the topic
	 * @param topic stands for {@code {topic}}
	 * @return the outline
	 */
	static Outline of(QuestionKind kind, SpokenTopic topic) {
		List<Step> own = read(kind.resource(), topic);
		List<Step> shared = read("shared.txt", topic);
		int last = own.size() - 1;
		return new Outline(
				Stream.of(own.subList(0, last), shared, own.subList(last, own.size())).flatMap(List::stream).toList());
	}

	/** Blocks divided by empty lines: a heading behind #, then one sentence a line. */
	private static List<Step> read(String resource, SpokenTopic topic) {
		List<Step> steps = new ArrayList<>();
		for (String block : text(resource).split("\n\n")) {
			List<String> lines = block.lines().map((line) -> line.replace("{topic}", topic.text())).toList();
			steps.add(new Step(lines.get(0).substring(2), lines.subList(1, lines.size())));
		}
		return steps;
	}

	private static String text(String resource) {
		try (InputStream in = Outline.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The outline " + resource + " is missing from the class path.");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
