package io.moneyprinter.launcher.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jline.utils.WCWidth;

/** Columns as wide as they must be. */
public final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * Creates a table.
	 * @param headings of its columns
	 */
	public Table(String... headings) {
		row((Object[]) headings);
	}

	/**
	 * Adds a row.
	 * @param cells one for each column
	 * @return this
	 */
	public Table row(Object... cells) {
		this.rows.add(Arrays.stream(cells).map(String::valueOf).toList());
		return this;
	}

	/**
	 * Prints headings in bold, and rows, as a result.
	 * @param screen where
	 */
	public void print(Screen screen) {
		lines().forEach(screen::result);
	}

	/**
	 * Prints headings in bold, and rows, as something said meanwhile.
	 * @param screen where
	 */
	public void note(Screen screen) {
		lines().forEach(screen::note);
	}

	private List<String> lines() {
		int[] widths = IntStream.range(0, this.rows.get(0).size())
			.map((column) -> this.rows.stream().mapToInt((row) -> width(row.get(column))).max().orElse(0))
			.toArray();
		return IntStream.range(0, this.rows.size()).mapToObj((index) -> {
			String line = line(this.rows.get(index), widths);
			return (index == 0) ? "@|bold " + line + "|@" : line;
		}).toList();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String cell = row.get(i);
			line.append(Screen.quoted(cell)).append(" ".repeat(widths[i] - width(cell) + 2));
		}
		return line.toString().stripTrailing();
	}

	private static int width(String cell) {
		return cell.codePoints().map((character) -> Math.max(0, WCWidth.wcwidth(character))).sum();
	}

}
