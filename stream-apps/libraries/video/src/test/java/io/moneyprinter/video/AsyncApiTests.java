package io.moneyprinter.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published description of the topics says what the records really write.
 */
class AsyncApiTests {

	private static final JsonNode DOCUMENT = read();

	static Stream<Map.Entry<String, String>> messages() {
		return Stream.concat(
				Stream.of(Map.entry("stage-message", "StageMessage"), Map.entry("video-reply-accepted", "VideoReply"),
						Map.entry("video-reply-rejected", "VideoReply")),
				Examples.events()
					.stream()
					.map((event) -> event.getClass().getSimpleName())
					.map((name) -> Map
						.entry("event-" + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT), name)));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void everyMessageIsAsItsSchemaSays(Map.Entry<String, String> message) throws Exception {
		JsonNode written = GoldenJsonTests.MAPPER
			.readTree(GoldenJsonTests.MAPPER.writeValueAsBytes(Examples.all().get(message.getKey())));
		JsonNode schema = schema(message.getValue());
		assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(written))
			.isEmpty();
		assertThat(new TreeSet<>(names(DOCUMENT.at("/components/schemas/" + message.getValue() + "/properties"))))
			.containsAll(names(written));
	}

	@Test
	void everyEventIsToldOnTheTopicOfEvents() {
		assertThat(names(DOCUMENT.at("/channels/video-events/messages"))).containsExactlyInAnyOrderElementsOf(
				Stream.of(VideoEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		DOCUMENT.findValuesAsText("$ref")
			.stream()
			.filter((reference) -> reference.startsWith("#"))
			.forEach((reference) -> assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference)
				.isFalse());
	}

	/** The message's schema as a document of its own, so that its references resolve. */
	private static JsonNode schema(String name) {
		ObjectNode schema = ((ObjectNode) DOCUMENT).deepCopy();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("$ref", DOCUMENT.at("/components/messages/" + name + "/payload/$ref").asText());
		return schema;
	}

	private static Set<String> names(JsonNode object) {
		Set<String> names = new TreeSet<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static JsonNode read() {
		try (InputStream in = VideoEvent.class.getResourceAsStream("/schema/asyncapi.yaml")) {
			return new YAMLMapper().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
