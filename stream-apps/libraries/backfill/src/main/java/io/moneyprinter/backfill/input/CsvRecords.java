package io.moneyprinter.backfill.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.backfill.input.TextLines.Line;
import io.moneyprinter.video.InvalidRequestException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by RFC 4180: a header that names fields, then a request in each record;
 * UTF-8, divided by commas, semicolons or tabs as its header is. Where a record of
 * several lines cannot be read, its first line alone is bad, and reading goes on with the
 * second.
 */
final class CsvRecords implements RecordReader {

	/** What a decoder puts where bytes are no UTF-8. */
	private static final char UNDECODABLE = '\uFFFD';

	private static final String WHOLE = "line";

	private static final int MARK = 64 * 1024;

	/** The longest source text and script, and room for the rest. */
	private static final int MOST = 1_000_000;

	/** A record with more lines than this has a quote that nobody closed. */
	private static final int MOST_LINES = 1000;

	private final TextLines lines;

	private final char divider;

	private final CSVFormat format;

	private final List<String> header;

	/**
	 * Opens a file and reads its header.
	 * @param file UTF-8, with or without a byte order mark
	 * @throws InvalidRequestException if the header names no field, or one that is
	 * unknown or comes twice
	 */
	CsvRecords(InputStream file) throws IOException {
		BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), MARK);
		skipByteOrderMark(text);
		this.divider = divider(text);
		this.lines = new TextLines(text, MOST);
		this.format = CSVFormat.RFC4180.builder().setDelimiter(this.divider).setTrailingData(true).get();
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
		List<Line> record = record();
		if (!record.isEmpty()) {
			for (String cell : cells(record)) {
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
		List<Line> record = record();
		if (record.isEmpty()) {
			return null;
		}
		Line first = record.get(0);
		List<String> cells = first.whole() ? cells(record) : List.of();
		if (cells.size() == this.header.size()) {
			return record(first.number(), cells);
		}
		this.lines.back(record.subList(1, record.size()));
		if (cells.isEmpty()) {
			return InputRecord.Unreadable.of(first.number(), WHOLE, "a quote that is not closed, or no end",
					"a record by RFC 4180 of at most " + MOST_LINES + " lines and " + MOST + " characters");
		}
		return InputRecord.Unreadable.of(first.number(), WHOLE, cells.size() + " values",
				this.header.size() + " values, as the header has names");
	}

	/**
	 * The lines of the next record; none at the end of the file. Where a quote is never
	 * closed these are all that were looked at.
	 */
	private List<Line> record() throws IOException {
		List<Line> record = new ArrayList<>();
		Line line = this.lines.next();
		while (line != null && line.empty()) {
			line = this.lines.next();
		}
		CsvQuotes quotes = new CsvQuotes(this.divider);
		int length = 0;
		while (line != null) {
			record.add(line);
			length += line.text().length();
			quotes.pass(line.text());
			line = (quotes.open() && record.size() <= MOST_LINES && length <= MOST) ? this.lines.next() : null;
		}
		return record;
	}

	/**
	 * The values of a record; none if it cannot be read. A quote that nobody closed finds
	 * another one somewhere below, and what lies between is no record.
	 */
	private List<String> cells(List<Line> record) throws IOException {
		CsvQuotes quotes = new CsvQuotes(this.divider);
		StringBuilder text = new StringBuilder();
		for (Line line : record) {
			quotes.pass(line.text());
			text.append(line.text());
		}
		if (quotes.open() || (quotes.garbled() && record.size() > 1)) {
			return List.of();
		}
		try (CSVParser parser = CSVParser.parse(text.toString(), this.format)) {
			return parser.iterator().next().toList();
		}
	}

	private InputRecord record(int line, List<String> read) {
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
		this.lines.close();
	}

}
