package io.moneyprinter.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;

/**
 * The one way in which the domain is written as JSON and read back: plain, ISO 8601
 * times, unknown fields tolerated between our own parts and refused where people make
 * mistakes.
 */
public final class DomainJson {

	/**
	 * Longest accepted request in characters: the longest source text, escaped, and room
	 * for the rest.
	 */
	private static final int MAX_REQUEST = 2_000_000;

	private static final JsonMapper TOLERANT = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final JsonMapper STRICT = TOLERANT.rebuild()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.build();

	static {
		STRICT.getFactory()
			.setStreamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(20).maxDocumentLength(MAX_REQUEST).build());
	}

	private DomainJson() {
	}

	/**
	 * The mapper for everything between our own parts.
	 * @return shared; not to be configured
	 */
	public static JsonMapper mapper() {
		return TOLERANT;
	}

	/**
	 * Writes a value.
	 * @param value a type of the domain
	 * @return UTF-8 bytes
	 */
	public static byte[] write(Object value) {
		try {
			return TOLERANT.writeValueAsBytes(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be written as JSON.",
					ex);
		}
	}

	/**
	 * Reads an artifact that holds JSON.
	 * @param store where it lies
	 * @param ref which
	 * @param type of the domain
	 * @return the value
	 */
	public static <T> T read(ArtifactStore store, ArtifactRef ref, Class<T> type) {
		try (InputStream in = store.open(ref)) {
			return TOLERANT.readValue(in, type);
		}
		catch (JsonProcessingException ex) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The artifact '" + ref.key() + "' is no " + type.getSimpleName() + ".", ex);
		}
		catch (IOException ex) {
			throw VerifiedCopy.brokenOff(ref, ex);
		}
	}

	/**
	 * Reads an artifact that holds JSON, if there is one.
	 * @param store where it may lie
	 * @param key which
	 * @param type of the domain
	 * @return the value, or empty
	 */
	public static <T> Optional<T> find(ArtifactStore store, ArtifactKey key, Class<T> type) {
		return store.find(key).map((ref) -> read(store, ref, type));
	}

	/**
	 * Reads a request as a person or a producer wrote it. Fields nobody knows are
	 * refused, since they are mistakes.
	 * @param json UTF-8
	 * @return the request, still of the local account
	 * @throws InvalidRequestException naming the field, the value and what is allowed
	 */
	public static VideoRequest readRequest(byte[] json) {
		try {
			VideoRequest request = STRICT.readValue(json, VideoRequest.class);
			if (request == null) {
				throw InvalidRequestException.of("request", "null", "a JSON object with at least a topic");
			}
			return request;
		}
		catch (UnrecognizedPropertyException ex) {
			throw InvalidRequestException.of(path(ex), "unknown", "one of " + ex.getKnownPropertyIds());
		}
		catch (JsonMappingException ex) {
			throw invalid(ex);
		}
		catch (IOException ex) {
			throw InvalidRequestException.of("request", firstLine(ex), "a JSON object with at least a topic");
		}
	}

	private static InvalidRequestException invalid(JsonMappingException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidRequestException invalid) {
				return invalid;
			}
		}
		return InvalidRequestException.of(path(ex), firstLine(ex), "a value of the field's type, as the schema says");
	}

	private static String path(JsonMappingException ex) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			if (step.getFieldName() != null) {
				path.append((path.length() > 0) ? "." : "").append(step.getFieldName());
			}
			else {
				path.append('[').append(step.getIndex()).append(']');
			}
		}
		return (path.length() > 0) ? path.toString() : "request";
	}

	private static String firstLine(IOException ex) {
		String message = (ex instanceof JsonProcessingException json) ? json.getOriginalMessage() : ex.getMessage();
		return String.valueOf(message).lines().findFirst().orElse("");
	}

}
