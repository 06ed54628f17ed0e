package io.moneyprinter.render.caption;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Divides tokens into lines that fit.
 *
 * @param measure width of a line's text in pixels
 * @param room for a line in pixels
 * @param most lines at once
 */
record LineFit(ToDoubleFunction<String> measure, double room, int most) {

	/** Whether the tokens fit into as many lines as there may be. */
	boolean fits(List<Token> tokens) {
		return lines(tokens).stream().allMatch((line) -> width(line) <= this.room);
	}

	/**
	 * As few lines as have room, of about the same width, the upper rather shorter.
	 */
	List<List<Token>> lines(List<Token> tokens) {
		int count = 1;
		List<List<Token>> lines = List.of(tokens);
		while (widest(lines) > this.room && count < Math.min(this.most, tokens.size())) {
			count++;
			lines = divided(tokens, count);
		}
		return lines;
	}

	/** How much the lines must shrink to fit; 1 unless a single word is too long. */
	double shrink(List<List<Token>> lines) {
		return Math.min(1, this.room / Math.max(1, widest(lines)));
	}

	double widest(List<List<Token>> lines) {
		return lines.stream().mapToDouble(this::width).max().orElse(0);
	}

	/** So that the widest line is as narrow as can be. */
	private List<List<Token>> divided(List<Token> tokens, int count) {
		double[][] widest = new double[count + 1][tokens.size() + 1];
		int[][] from = new int[count + 1][tokens.size() + 1];
		for (double[] row : widest) {
			Arrays.fill(row, Double.MAX_VALUE);
		}
		widest[0][0] = 0;
		for (int line = 1; line <= count; line++) {
			for (int to = line; to <= tokens.size(); to++) {
				for (int start = line - 1; start < to; start++) {
					double width = Math.max(widest[line - 1][start], width(tokens.subList(start, to)));
					if (width < widest[line][to]) {
						widest[line][to] = width;
						from[line][to] = start;
					}
				}
			}
		}
		LinkedList<List<Token>> lines = new LinkedList<>();
		for (int line = count, to = tokens.size(); line > 0; to = from[line][to], line--) {
			lines.addFirst(tokens.subList(from[line][to], to));
		}
		return lines;
	}

	private double width(List<Token> line) {
		return this.measure.applyAsDouble(Cue.line(line));
	}

}
