package io.moneyprinter.backfill.input;

/**
 * Follows the quotes of one record of CSV, line by line, to know whether the record goes
 * on in the next one.
 */
final class CsvQuotes {

	private static final char QUOTE = '"';

	private final char divider;

	private Place place = Place.FIELD;

	private boolean garbled;

	CsvQuotes(char divider) {
		this.divider = divider;
	}

	/** Goes through a line with its end. */
	void pass(String line) {
		for (int i = 0; i < line.length(); i++) {
			pass(line.charAt(i));
		}
	}

	/** A quote opens where a field begins, and nowhere else. */
	private void pass(char c) {
		switch (this.place) {
			case FIELD -> this.place = (c == QUOTE) ? Place.QUOTED : plain(c);
			case PLAIN -> this.place = plain(c);
			case QUOTED -> this.place = (c == QUOTE) ? Place.QUOTE : Place.QUOTED;
			case QUOTE -> {
				this.place = (c == QUOTE) ? Place.QUOTED : plain(c);
				this.garbled |= this.place == Place.PLAIN;
			}
		}
	}

	private Place plain(char c) {
		return (c == this.divider || c == '\n' || c == '\r') ? Place.FIELD : Place.PLAIN;
	}

	/** Whether a quote is open, so that the record goes on in the next line. */
	boolean open() {
		return this.place == Place.QUOTED;
	}

	/**
	 * Whether text stands between a quote that closes and the end of its field: then it
	 * was perhaps none that closes, but one that opens the field of a later line.
	 */
	boolean garbled() {
		return this.garbled;
	}

	/** Where in a record. */
	private enum Place {

		/** At the beginning of a field. */
		FIELD,
		/** In a field without quotes, or behind one with. */
		PLAIN,
		/** Between quotes. */
		QUOTED,
		/** Behind a quote between quotes, which closes, or is the first of two. */
		QUOTE

	}

}
