package io.moneyprinter.backfill;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.moneyprinter.video.InvalidRequestException;

/**
 * How requests stand in a file.
 */
public enum InputFormat {

	/**
	 * A header that names fields, nested ones with dots, then a request in each record.
	 */
	CSV,
	/** A request as JSON in each line. */
	JSONL;

	/**
	 * The name in JSON and on the command line.
	 * @return lower case
	 */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a format by its id.
	 * @param id {@code csv} or {@code jsonl}
	 * @return the format
	 */
	@JsonCreator
	public static InputFormat of(String id) {
		for (InputFormat format : values()) {
			if (format.id().equals(id)) {
				return format;
			}
		}
		throw InvalidRequestException.of("format", id, "csv, jsonl");
	}

	/**
	 * Tells the format by a file's name.
	 * @param file such as {@code topics.csv}
	 * @return the format
	 */
	public static InputFormat ofFile(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		if (name.endsWith(".csv")) {
			return CSV;
		}
		if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
			return JSONL;
		}
		throw InvalidRequestException.of("format", file,
				"a name that ends with .csv, .jsonl or .ndjson, or a format that is named (csv, jsonl)");
	}

}
