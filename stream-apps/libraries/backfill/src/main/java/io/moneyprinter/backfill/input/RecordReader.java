package io.moneyprinter.backfill.input;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads an input from its beginning to its end, holding one record at a time.
 */
interface RecordReader extends Closeable {

	/**
	 * The next record.
	 * @return {@code null} after the last one
	 * @throws IOException if the input itself cannot be read on
	 */
	@Nullable InputRecord next() throws IOException;

	/**
	 * Where the last record stood, for an input that goes on there; others are read from
	 * their beginning by every run.
	 * @return {@code null} if the number of records is enough
	 */
	default @Nullable String place() {
		return null;
	}

}
