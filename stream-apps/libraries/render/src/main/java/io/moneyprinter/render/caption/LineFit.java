package io.moneyprinter.render.caption;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Divides tokens into lines that fit.
 *
 * @param measure width of a line's text in pixels
 * @param room for a line in pixels
 */
record LineFit(ToDoubleFunction<String> measure, double room) {

	/** Whether the tokens fit into two lines. */
	boolean fits(List<Token> tokens) {
		return lines(tokens).stream().allMatch((line) -> width(line) <= this.room);
	}

	/**
	 * One line if it has room, else two of about the same width, the upper rather
	 * shorter.
	 */
	List<List<Token>> lines(List<Token> tokens) {
		if (tokens.size() == 1 || width(tokens) <= this.room) {
			return List.of(tokens);
		}
		int split = IntStream.range(1, tokens.size())
			.boxed()
			.min(Comparator.comparingDouble((at) -> widest(tokens, at)))
			.orElseThrow();
		return List.of(tokens.subList(0, split), tokens.subList(split, tokens.size()));
	}

	/** How much the lines must shrink to fit; 1 unless a single word is too long. */
	double shrink(List<List<Token>> lines) {
		double widest = lines.stream().mapToDouble(this::width).max().orElse(0);
		return Math.min(1, this.room / Math.max(1, widest));
	}

	private double widest(List<Token> tokens, int split) {
		return Math.max(width(tokens.subList(0, split)), width(tokens.subList(split, tokens.size())));
	}

	private double width(List<Token> line) {
		return this.measure.applyAsDouble(Cue.line(line));
	}

}
