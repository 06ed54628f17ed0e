package io.moneyprinter.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.VideoRequest;

/**
 * Requests for tests, made the way producers make them.
 */
public final class Requests {

	/** The sample that ships. */
	public static final String SEA = read(Path.of("../../../dataflow-definitions/samples/sea.md"));

	private Requests() {
	}

	public static VideoRequest topic(String topic, Duration length) {
		return of(topic, length, Map.of());
	}

	public static VideoRequest source(String topic, String source, Duration length) {
		return of(topic, length, Map.of("source", source));
	}

	public static VideoRequest script(String topic, String script) {
		return of(topic, VideoRequest.DEFAULT_LENGTH, Map.of("script", script));
	}

	public static VideoRequest of(String topic, Duration length, Map<String, Object> more) {
		Map<String, Object> fields = new HashMap<>(more);
		fields.put("topic", topic);
		fields.put("lengthSeconds", length.toSeconds());
		return DomainJson.readRequest(DomainJson.write(fields));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
