package io.moneyprinter.topicsource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.InvalidRequestException;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the bodies of calls that are about videos already accepted: of bounded size,
 * every mistake answered with a sentence.
 */
public final class BodyReader {

	private static final String WHOLE = "body";

	private static final JsonMapper STRICT = DomainJson.mapper()
		.rebuild()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	private BodyReader() {
	}

	/**
	 * Reads a JSON object.
	 * @param body the call's
	 * @param most bytes that are read
	 * @param fields that it may have
	 * @return the object
	 * @throws InvalidRequestException naming what is wrong
	 */
	public static ObjectNode object(InputStream body, int most, Set<String> fields) throws IOException {
		byte[] json = body.readNBytes(most + 1);
		if (json.length > most) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		if (tree(json) instanceof ObjectNode object) {
			for (Iterator<String> names = object.fieldNames(); names.hasNext();) {
				requireKnown("", names.next(), fields);
			}
			return object;
		}
		throw InvalidRequestException.of(WHOLE, "no JSON object", "a JSON object");
	}

	private static JsonNode tree(byte[] json) throws IOException {
		try {
			return STRICT.readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw InvalidRequestException.of(WHOLE, "no JSON that can be read at line " + ex.getLocation().getLineNr()
					+ ", column " + ex.getLocation().getColumnNr(), "a JSON object");
		}
	}

	static void requireKnown(String path, String name, Set<String> fields) {
		if (!fields.contains(name)) {
			throw InvalidRequestException.of(path + name, "unknown",
					"one of " + String.join(", ", new TreeSet<>(fields)));
		}
	}

	/**
	 * Makes a value of the domain of a JSON object.
	 * @param json as {@link #object} gave it
	 * @param type of the domain
	 * @return the value
	 * @throws InvalidRequestException naming what is wrong
	 */
	public static <T> T value(ObjectNode json, Class<T> type) {
		try {
			return STRICT.treeToValue(json, type);
		}
		catch (JsonMappingException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof InvalidRequestException invalid) {
					throw invalid;
				}
			}
			throw InvalidRequestException.of(path(ex), json.at(pointer(ex)).asText("empty"),
					"what the API's description says");
		}
		catch (JsonProcessingException ex) {
			throw InvalidRequestException.of(WHOLE, "not what it must be", "what the API's description says");
		}
	}

	private static String path(JsonMappingException ex) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			path.append((step.getFieldName() != null) ? "." + step.getFieldName() : "[" + step.getIndex() + "]");
		}
		return (path.length() > 0) ? path.substring(path.indexOf(".") + 1) : WHOLE;
	}

	private static String pointer(JsonMappingException ex) {
		StringBuilder pointer = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			pointer.append('/').append((step.getFieldName() != null) ? step.getFieldName() : step.getIndex());
		}
		return pointer.toString();
	}

}
