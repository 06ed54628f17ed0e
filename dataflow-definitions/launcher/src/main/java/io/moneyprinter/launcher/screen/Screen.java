package io.moneyprinter.launcher.screen;

import java.io.PrintWriter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes. Results go to standard output; what happens meanwhile goes to
 * standard error, so that results can be piped. Text may carry picocli's markup, such as
 * {@code @|bold …|@}, which becomes colour where colours are wanted.
 */
public final class Screen {

	private final PrintWriter out;

	private final PrintWriter err;

	private final Ansi colors;

	private final boolean live;

	/**
	 * Creates a screen.
	 * @param out takes results
	 * @param err takes everything else
	 * @param colors whether markup becomes colour
	 * @param live whether what was written can be changed in place
	 */
	public Screen(PrintWriter out, PrintWriter err, Ansi colors, boolean live) {
		this.out = out;
		this.err = err;
		this.colors = colors;
		this.live = live;
	}

	/**
	 * Prints a line of a result.
	 * @param markup the line
	 */
	public void result(String markup) {
		this.out.println(styled(markup));
		this.out.flush();
	}

	/**
	 * Prints a line of a result as it is, markup and all.
	 * @param text the line
	 */
	public void plain(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/**
	 * Prints a line about what happens.
	 * @param markup the line
	 */
	public void note(String markup) {
		this.err.println(styled(markup));
		this.err.flush();
	}

	/**
	 * A block of lines that changes while something goes on, on a terminal; nothing at
	 * all elsewhere.
	 * @return to be closed when it is over, which leaves its last state standing
	 */
	public LiveBlock block() {
		return this.live ? TerminalBlock.open(this.err) : LiveBlock.NONE;
	}

	/**
	 * Whether somebody watches who sees things move.
	 * @return {@code false} for pipes, files and dumb terminals
	 */
	public boolean live() {
		return this.live;
	}

	/**
	 * Turns markup into colour, or takes it away.
	 * @param markup text with picocli's markup
	 * @return what can be printed
	 */
	public String styled(String markup) {
		return this.colors.string(markup);
	}

	/**
	 * Makes somebody else's text safe to stand between markup and on a terminal.
	 * @param text such as a topic
	 * @return the same without control characters and with markup's opening broken
	 */
	public static String quoted(String text) {
		return text.replaceAll("\\p{Cntrl}", " ").replace("@|", "@\u200B|");
	}

	/**
	 * Breaks a text into lines between words.
	 * @param text without markup
	 * @param width most columns of a line
	 * @return at least one line
	 */
	public static List<String> wrapped(String text, int width) {
		List<String> lines = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
		breaks.setText(text);
		int start = 0;
		int end = breaks.first();
		for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
			if (end > start && text.substring(start, next).stripTrailing().length() > width) {
				lines.add(text.substring(start, end).strip());
				start = end;
			}
			end = next;
		}
		lines.add(text.substring(start).strip());
		return lines;
	}

}
