package io.moneyprinter.backfill.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: a request in each line, UTF-8. Empty lines are passed over.
 */
final class JsonRecords implements RecordReader {

	/** What a body over HTTP may have, too. */
	private static final int MOST_BYTES = 3_000_000;

	private static final JsonMapper STRICT = DomainJson.mapper()
		.rebuild()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final InputStream file;

	private int line;

	JsonRecords(InputStream file) {
		this.file = new BufferedInputStream(file);
	}

	@Override
	public @Nullable InputRecord next() throws IOException {
		byte[] bytes = line();
		while (bytes != null && new String(bytes, StandardCharsets.UTF_8).isBlank()) {
			bytes = line();
		}
		if (bytes == null) {
			return null;
		}
		return (bytes.length > MOST_BYTES) ? InputRecord.Unreadable.of(this.line, "line",
				"more than " + MOST_BYTES + " bytes", "at most " + MOST_BYTES + " bytes") : record(bytes);
	}

	/**
	 * One line without its end; of one that is too long, a byte more than is allowed.
	 */
	private byte @Nullable [] line() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int next = this.file.read();
		if (next < 0) {
			return null;
		}
		this.line++;
		while (next >= 0 && next != '\n') {
			if (bytes.size() <= MOST_BYTES) {
				bytes.write(next);
			}
			next = this.file.read();
		}
		return bytes.toByteArray();
	}

	private InputRecord record(byte[] bytes) {
		try {
			JsonNode json = STRICT.readTree(bytes);
			if (json instanceof ObjectNode fields) {
				return new InputRecord.Asking(this.line, fields);
			}
			return refused(bytes);
		}
		catch (IOException ex) {
			return refused(bytes);
		}
	}

	/** The request's own reader has the words for what is wrong. */
	private InputRecord refused(byte[] bytes) {
		try {
			DomainJson.readRequest(bytes);
		}
		catch (InvalidRequestException ex) {
			return new InputRecord.Unreadable(this.line, reasons(this.line, ex));
		}
		return InputRecord.Unreadable.of(this.line, "request", "no JSON that can be read", "a JSON object");
	}

	/** Reasons of one line. */
	static List<BadLine> reasons(int line, InvalidRequestException ex) {
		return ex.violations().stream().map((violation) -> BadLine.of(line, violation)).toList();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
