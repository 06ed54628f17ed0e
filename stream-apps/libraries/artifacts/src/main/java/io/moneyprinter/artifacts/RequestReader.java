package io.moneyprinter.artifacts;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.InvalidRequestException.Violation;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests that people and producers wrote: whatever is wrong with one becomes a
 * sentence that names the field, the value and what is allowed. Nothing is guessed: a
 * number is no text, a field that nobody knows or that comes twice is a mistake.
 */
final class RequestReader {

	/**
	 * Longest accepted document in bytes: the longest source text with every character
	 * written as two escapes, and room for the rest.
	 */
	private static final int MAX_BYTES = 12 * VideoRequest.MAX_SOURCE + 600_000;

	/** A request is four levels deep. */
	private static final int MAX_DEPTH = 20;

	private static final String WHOLE = "request";

	private static final String OBJECT = "a JSON object with at least a topic";

	private final JsonMapper mapper;

	RequestReader(JsonMapper tolerant) {
		this.mapper = tolerant.rebuild()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfig(LogicalType.Textual,
					(text) -> Stream
						.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
						.forEach((shape) -> text.setCoercion(shape, CoercionAction.Fail)))
			.build();
		this.mapper.getFactory()
			.setStreamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxDocumentLength(MAX_BYTES).build());
	}

	VideoRequest read(byte[] json) {
		try {
			VideoRequest request = this.mapper.readValue(json, VideoRequest.class);
			if (request == null) {
				throw InvalidRequestException.of(WHOLE, "null", OBJECT);
			}
			return request.askedBy(AccountId.LOCAL, request.idempotencyKey());
		}
		catch (UnrecognizedPropertyException ex) {
			throw InvalidRequestException.of(JsonPlace.field(ex, WHOLE), "unknown",
					"one of " + known(ex.getKnownPropertyIds()));
		}
		catch (JsonMappingException ex) {
			throw invalid(json, ex);
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private static String known(Collection<Object> names) {
		return String.join(", ", names.stream().map(String::valueOf).sorted().toList());
	}

	private InvalidRequestException invalid(byte[] json, JsonMappingException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidRequestException invalid) {
				return located(invalid, JsonPlace.field(ex, WHOLE));
			}
			if (cause instanceof JsonProcessingException broken && !(broken instanceof JsonMappingException)) {
				return unreadable(broken);
			}
		}
		return InvalidRequestException.of(JsonPlace.field(ex, WHOLE), given(json, ex), allowed(ex));
	}

	/**
	 * The domain names a field as it knows it; a colour or a material does not know whose
	 * it is, the document does.
	 */
	private static InvalidRequestException located(InvalidRequestException invalid, String path) {
		List<Violation> violations = invalid.violations()
			.stream()
			.map((violation) -> (path.equals(WHOLE) || violation.field().startsWith(path)) ? violation
					: new Violation(path, violation.value(), violation.allowed()))
			.toList();
		return new InvalidRequestException(violations);
	}

	private static InvalidRequestException unreadable(IOException ex) {
		String place = (ex instanceof JsonProcessingException json) ? JsonPlace.line(json) : "";
		return InvalidRequestException.of(WHOLE, "no JSON that can be read" + place, OBJECT);
	}

	/**
	 * The document is read a second time, since its parser does not keep what it read.
	 */
	private String given(byte[] json, JsonMappingException ex) {
		try {
			JsonNode node = this.mapper.readTree(json);
			for (JsonMappingException.Reference step : ex.getPath()) {
				node = (step.getFieldName() != null) ? node.path(step.getFieldName()) : node.path(step.getIndex());
			}
			return shown(node);
		}
		catch (IOException again) {
			return "not readable";
		}
	}

	private static String shown(JsonNode node) {
		return switch (node.getNodeType()) {
			case OBJECT -> "an object";
			case ARRAY -> "a list";
			case MISSING -> "empty";
			default -> node.asText();
		};
	}

	private static String allowed(JsonMappingException ex) {
		Class<?> type = (ex instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		return expected(type);
	}

	private static String expected(@Nullable Class<?> type) {
		if (type == null) {
			return "a value as the request's schema says";
		}
		if (type == VideoRequest.class) {
			return OBJECT;
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		return (Number.class.isAssignableFrom(type) || type.isPrimitive()) ? number(type) : plain(type);
	}

	private static String number(Class<?> type) {
		return (type == Double.class || type == double.class) ? "a number" : "a whole number";
	}

	private static String plain(Class<?> type) {
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == URI.class) {
			return "an http or https address";
		}
		return (type == String.class || type.isEnum()) ? "a text" : "a value as the request's schema says";
	}

}
