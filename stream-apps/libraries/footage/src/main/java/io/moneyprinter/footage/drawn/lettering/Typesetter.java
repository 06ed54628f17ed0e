package io.moneyprinter.footage.drawn.lettering;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of even length in the largest type that fits.
 */
final class Typesetter {

	/** Between baselines, in sizes of the type. */
	static final double LEADING = 1.12;

	private static final double SHRINK = 0.94;

	private static final int MAX_LINES = 5;

	private static final double SMALLEST = 0.2;

	private Typesetter() {
	}

	/**
	 * Sets a text.
	 * @param text not blank
	 * @param pen how it is written; its size is the largest allowed
	 * @param width of the room in pixels
	 * @param height of the room in pixels
	 * @return the text; at the smallest size it may run out of the room
	 */
	static Setting set(String text, Pen pen, double width, double height) {
		List<String> pieces = pieces(text, pen);
		Pen fitting = pen;
		while (fitting.size() > SMALLEST * pen.size() && !fits(pieces, fitting, width, height)) {
			fitting = fitting.sized(fitting.size() * SHRINK);
		}
		return new Setting(fitting, balance(pieces, fitting, width), right(text));
	}

	/** Whether a text is read from right to left, or has parts that are. */
	private static boolean right(String text) {
		return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
	}

	/** The parts between which a line may break, with the spaces that end them. */
	private static List<String> pieces(String text, Pen pen) {
		BreakIterator breaks = BreakIterator.getLineInstance(pen.language().locale());
		breaks.setText(text);
		List<String> pieces = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			pieces.add(text.substring(start, end));
			start = end;
		}
		return pieces;
	}

	private static boolean fits(List<String> pieces, Pen pen, double width, double height) {
		List<List<String>> lines = fill(pieces, pen, width);
		return lines.size() <= MAX_LINES && lines.size() * LEADING * pen.size() <= height
				&& lines.stream().allMatch((line) -> width(line, pen) <= width);
	}

	private static List<List<String>> fill(List<String> pieces, Pen pen, double width) {
		List<List<String>> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		for (String piece : pieces) {
			line.add(piece);
			if (line.size() > 1 && width(line, pen) > width) {
				line.remove(line.size() - 1);
				lines.add(line);
				line = new ArrayList<>(List.of(piece));
			}
		}
		lines.add(line);
		return lines;
	}

	/** As many lines as the width needs, broken so that the longest is short. */
	private static List<List<String>> balance(List<String> pieces, Pen pen, double width) {
		List<List<String>> best = fill(pieces, pen, width);
		for (double narrow = width * SHRINK; narrow > width / 3; narrow *= SHRINK) {
			List<List<String>> lines = fill(pieces, pen, narrow);
			double limit = narrow;
			if (lines.size() > best.size() || lines.stream().anyMatch((line) -> width(line, pen) > limit)) {
				return best;
			}
			best = lines;
		}
		return best;
	}

	private static double width(List<String> line, Pen pen) {
		return pen.width(String.join("", line).stripTrailing());
	}

	/**
	 * A text that was set.
	 *
	 * @param pen in the size that fits
	 * @param lines of pieces, spaces kept
	 * @param right whether lines must be written whole, and from the right
	 */
	record Setting(Pen pen, List<List<String>> lines, boolean right) {

		double height() {
			return this.lines.size() * LEADING * this.pen.size();
		}

		double width(int line) {
			return Typesetter.width(this.lines.get(line), this.pen);
		}

	}

}
