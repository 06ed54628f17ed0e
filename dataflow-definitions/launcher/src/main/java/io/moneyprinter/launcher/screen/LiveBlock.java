package io.moneyprinter.launcher.screen;

import java.util.List;

/** Lines at the bottom of the screen that are drawn anew again and again. */
public interface LiveBlock extends AutoCloseable {

	/** The block of a screen that cannot change what it has shown. */
	LiveBlock NONE = new LiveBlock() {

		@Override
		public void show(List<String> lines) {
			// nothing can be shown that will change
		}

		@Override
		public int width() {
			return 80;
		}

		@Override
		public void close() {
			// nothing was opened
		}

	};

	/**
	 * Replaces what the block shows.
	 * @param lines styled, each cut to the screen's width
	 */
	void show(List<String> lines);

	/**
	 * How much fits into a line.
	 * @return columns
	 */
	int width();

	@Override
	void close();

}
