package io.moneyprinter.launcher.screen;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * A block on a terminal: moves the cursor to its first line and writes all of them again.
 */
final class TerminalBlock implements LiveBlock {

	private static final String TO_LINE_START_AND_CLEAR_BELOW = "\r\u001B[J";

	private static final int WIDTH_WHEN_UNKNOWN = 80;

	private final PrintWriter out;

	private final @Nullable Terminal terminal;

	private int shown;

	private TerminalBlock(PrintWriter out, @Nullable Terminal terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	static TerminalBlock open(PrintWriter out) {
		return new TerminalBlock(out, terminal());
	}

	/** The terminal is asked for its width alone; its modes stay as they are. */
	private static @Nullable Terminal terminal() {
		try {
			return TerminalBuilder.builder().system(true).dumb(true).nativeSignals(false).build();
		}
		catch (IOException ex) {
			return null;
		}
	}

	@Override
	public synchronized void show(List<String> lines) {
		StringBuilder frame = new StringBuilder();
		if (this.shown > 0) {
			frame.append("\u001B[").append(this.shown).append('A');
		}
		frame.append(TO_LINE_START_AND_CLEAR_BELOW);
		for (String line : lines) {
			frame.append(cut(line)).append(System.lineSeparator());
		}
		this.out.print(frame);
		this.out.flush();
		this.shown = lines.size();
	}

	private String cut(String line) {
		AttributedString text = AttributedString.fromAnsi(line);
		return (text.columnLength() < width()) ? line : text.columnSubSequence(0, width() - 2).toAnsi() + "…";
	}

	@Override
	public int width() {
		int width = (this.terminal != null) ? this.terminal.getWidth() : 0;
		return (width > 0) ? width : WIDTH_WHEN_UNKNOWN;
	}

	@Override
	public void close() {
		try {
			if (this.terminal != null) {
				this.terminal.close();
			}
		}
		catch (IOException ex) {
			// The terminal is the process's own and goes with it.
		}
	}

}
