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

}
