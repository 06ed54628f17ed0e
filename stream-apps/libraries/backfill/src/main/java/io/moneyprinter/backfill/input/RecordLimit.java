package io.moneyprinter.backfill.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that never ends, so that a quote which nobody closed does
 * not fill the memory.
 */
final class RecordLimit extends FilterReader {

	/** The longest source text and script, and room for the rest. */
	static final int MOST = 1_000_000;

	private int read;

	RecordLimit(Reader in) {
		super(in);
	}

	/** Another record begins. */
	void begin() {
		this.read = 0;
	}

	@Override
	public int read() throws IOException {
		count(1);
		return super.read();
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		count(count);
		return count;
	}

	private void count(int characters) throws IOException {
		this.read += characters;
		if (this.read > MOST) {
			throw new Exceeded();
		}
	}

	/** The record is longer than any can be. */
	static final class Exceeded extends IOException {

		private static final long serialVersionUID = 1L;

		Exceeded() {
			super("A record has more than " + MOST + " characters.");
		}

	}

}
