package io.moneyprinter.backfill.input;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a text with their ends, as editors count them. Lines can be given back, to
 * be read once more. Of a line that is longer than any can be, the beginning is kept.
 */
final class TextLines implements Closeable {

	private final BufferedReader text;

	private final int most;

	private final Deque<Line> back = new ArrayDeque<>();

	private int number;

	/**
	 * Reads a text.
	 * @param text at its beginning
	 * @param most characters of a line that are kept
	 */
	TextLines(BufferedReader text, int most) {
		this.text = text;
		this.most = most;
	}

	/** The next line; {@code null} after the last one. */
	@Nullable Line next() throws IOException {
		Line known = this.back.poll();
		return (known != null) ? known : read();
	}

	/** These lines, which were read one after the other, come next. */
	void back(List<Line> lines) {
		for (int last = lines.size() - 1; last >= 0; last--) {
			this.back.push(lines.get(last));
		}
	}

	private @Nullable Line read() throws IOException {
		StringBuilder line = new StringBuilder();
		int length = 0;
		int c = this.text.read();
		while (c >= 0) {
			length++;
			if (length <= this.most) {
				line.append((char) c);
			}
			if (c == '\n' || (c == '\r' && !followed())) {
				break;
			}
			c = this.text.read();
		}
		return (length == 0) ? null : new Line(++this.number, line.toString(), length <= this.most);
	}

	/** Whether the end of the line has a second character. */
	private boolean followed() throws IOException {
		this.text.mark(1);
		boolean followed = this.text.read() == '\n';
		this.text.reset();
		return followed;
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

	/**
	 * A line.
	 *
	 * @param number from 1
	 * @param text with its end
	 * @param whole whether that is all of it
	 */
	record Line(int number, String text, boolean whole) {

		boolean empty() {
			return this.text.chars().allMatch((c) -> c == '\n' || c == '\r');
		}

	}

}
