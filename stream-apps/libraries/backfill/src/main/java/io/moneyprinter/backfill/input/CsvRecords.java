package io.moneyprinter.backfill.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.video.InvalidRequestException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by RFC 4180: a header that names fields, then a request in each record;
 * UTF-8, divided by commas, semicolons or tabs as its header is.
 */
final class CsvRecords implements RecordReader {

	/** What a decoder puts where bytes are no UTF-8. */
	private static final char UNDECODABLE = '\uFFFD';

	private static final String WHOLE = "line";

	private static final int MARK = 64 * 1024;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final List<String> header;

	private final RecordLimit limit;

	private boolean broken;

	/**
	 * Opens a file and reads its header.
	 * @param file UTF-8, with or without a byte order mark
	 * @throws InvalidRequestException if the header names no field, or one that is
	 * unknown or comes twice
	 */
	CsvRecords(InputStream file) throws IOException {
		BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), MARK);
		skipByteOrderMark(text);
		this.limit = new RecordLimit(text);
		char divider = divider(text);
		this.parser = CSVParser.parse(this.limit,
				CSVFormat.RFC4180.builder()
					.setDelimiter(divider)
					.setIgnoreEmptyLines(true)
					.setTrailingData(true)
					.get());
		this.records = this.parser.iterator();
		this.header = header();
	}

	private static void skipByteOrderMark(BufferedReader text) throws IOException {
		text.mark(1);
		if (text.read() != '\uFEFF') {
			text.reset();
		}
	}

	/** Whatever divides the header's names: names of fields have none of these. */
	private static char divider(BufferedReader text) throws IOException {
		text.mark(MARK);
		try {
			for (int read = 0; read < MARK - 1; read++) {
				int c = text.read();
				if (c == ',' || c == ';' || c == '\t') {
					return (char) c;
				}
				if (c < 0 || c == '\n') {
					return ',';
				}
			}
			return ',';
		}
		finally {
			text.reset();
		}
	}

	private List<String> header() throws IOException {
		List<String> names = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		CSVRecord first = read();
		if (first != null) {
			for (String cell : first) {
				names.add(known(cell.strip(), seen));
			}
		}
		if (!seen.contains("topic")) {
			throw InvalidRequestException.of("header", String.join(", ", names),
					"names of fields, topic among them: " + String.join(", ", Fields.names()));
		}
		return names;
	}

	private static String known(String name, Set<String> seen) {
		if (!Fields.knows(name)) {
			throw InvalidRequestException.of("header", name, "one of " + String.join(", ", Fields.names()));
		}
		if (!seen.add(name)) {
			throw InvalidRequestException.of("header", name, "each field once");
		}
		return name;
	}

	@Override
	public @Nullable InputRecord next() throws IOException {
		if (this.broken) {
			return null;
		}
		int line = (int) this.parser.getCurrentLineNumber() + 1;
		try {
			CSVRecord read = read();
			return (read != null) ? record((int) lineOf(read, line), read) : null;
		}
		catch (CSVException | RecordLimit.Exceeded ex) {
			this.broken = true;
			return InputRecord.Unreadable.of(line, WHOLE, "no CSV that can be read; nothing after it was",
					"records by RFC 4180: a quote that is opened is closed, and a record has at most "
							+ RecordLimit.MOST + " characters");
		}
	}

	/** Empty lines before a record are passed over. */
	private long lineOf(CSVRecord read, int first) {
		long breaks = 0;
		for (String cell : read) {
			breaks += cell.chars().filter((c) -> c == '\n').count();
		}
		return Math.max(first, this.parser.getCurrentLineNumber() - breaks);
	}

	private @Nullable CSVRecord read() throws IOException {
		this.limit.begin();
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private InputRecord record(int line, CSVRecord read) {
		if (read.size() != this.header.size()) {
			return InputRecord.Unreadable.of(line, WHOLE, read.size() + " values",
					this.header.size() + " values, as the header has names");
		}
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		for (int column = 0; column < read.size(); column++) {
			String cell = read.get(column);
			if (cell.indexOf(UNDECODABLE) >= 0) {
				return InputRecord.Unreadable.of(line, this.header.get(column), cell, "text in UTF-8");
			}
			if (!cell.isEmpty()) {
				Fields.set(fields, this.header.get(column), cell);
			}
		}
		return new InputRecord.Asking(line, fields);
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
