package io.moneyprinter.storyboard.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.moneyprinter.artifacts.JsonPlace;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.InvalidRequestException.Violation;

/**
 * Reads and writes storyboards. Whatever is wrong with one becomes a sentence that names
 * the field, the value and what is allowed; nothing that is written is ignored.
 */
public final class StoryboardReader {

	/** Longest accepted document in bytes: fifty thousand words with their times. */
	private static final int MOST_BYTES = 8 << 20;

	private static final int MOST_DEPTH = 20;

	/** Who has more to mend reads the rest the next time. */
	private static final int MOST_VIOLATIONS = 10;

	private static final String WHOLE = "storyboard";

	private static final String OBJECT = "a JSON object with version and scenes";

	private static final String TEXT = text();

	private static final JsonMapper MAPPER = mapper();

	private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
		.getSchema(TEXT, InputFormat.JSON, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());

	private StoryboardReader() {
	}

	/**
	 * The published schema, JSON Schema 2020-12.
	 * @return its text
	 */
	public static String schema() {
		return TEXT;
	}

	/**
	 * Reads a storyboard.
	 * @param json UTF-8
	 * @return with every default filled in
	 * @throws InvalidRequestException with an entry for each field that is not as it must
	 * be
	 */
	public static StoryboardFile read(byte[] json) {
		try {
			JsonNode document = MAPPER.readTree(json);
			if (!(document instanceof ObjectNode)) {
				throw InvalidRequestException.of(WHOLE, "no JSON object", OBJECT);
			}
			JsonNode schema = MAPPER.readTree(TEXT);
			requireValid(document, schema);
			new SchemaDefaults(schema).fill(document);
			StoryboardFile file = MAPPER.treeToValue(document, StoryboardFile.class);
			StoryboardRules.require(file);
			return file;
		}
		catch (JsonMappingException ex) {
			throw located(ex);
		}
		catch (JsonProcessingException ex) {
			throw InvalidRequestException.of(WHOLE, "no JSON that can be read" + JsonPlace.line(ex), OBJECT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a storyboard, for people to edit.
	 * @param file the storyboard
	 * @return indented JSON
	 */
	public static String write(StoryboardFile file) {
		try {
			return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The storyboard '" + file.title() + "' cannot be written as JSON.", ex);
		}
	}

	private static void requireValid(JsonNode document, JsonNode schema) {
		List<Violation> violations = new SchemaSentences(schema).of(SCHEMA.validate(document));
		if (!violations.isEmpty()) {
			throw new InvalidRequestException(violations.stream().limit(MOST_VIOLATIONS).toList());
		}
	}

	/** What the domain refuses: the schema cannot know every language. */
	private static InvalidRequestException located(JsonMappingException ex) {
		String path = JsonPlace.field(ex, WHOLE);
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidRequestException invalid) {
				Violation violation = invalid.violations().get(0);
				return InvalidRequestException.of(path, violation.value(), violation.allowed());
			}
		}
		return InvalidRequestException.of(path, "not what it should be" + JsonPlace.line(ex),
				"a value as the schema says");
	}

	private static JsonMapper mapper() {
		JsonMapper mapper = JsonMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.addModule(WireNames.module())
			.build();
		mapper.getFactory()
			.setStreamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).maxDocumentLength(MOST_BYTES).build());
		return mapper;
	}

	private static String text() {
		try (InputStream in = StoryboardReader.class.getResourceAsStream("/schema/storyboard.schema.json")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
