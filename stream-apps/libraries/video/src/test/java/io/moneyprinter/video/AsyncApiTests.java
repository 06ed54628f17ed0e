package io.moneyprinter.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published description of the topics says what the records really write.
 */
class AsyncApiTests {

	private static final JsonNode DOCUMENT = read();

	private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

	static Stream<Map.Entry<String, String>> messages() {
		return Stream.concat(Stream.of(Map.entry("stage-message", "StageMessage"),
				Map.entry("video-reply-accepted", "VideoReply"), Map.entry("video-reply-rejected", "VideoReply"),
				Map.entry("video-control-cancel", "VideoControl"), Map.entry("video-control-reject", "VideoControl"),
				Map.entry("video-control-prioritize", "VideoControl")),
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
		assertThat(VALIDATORS.getSchema(schema).validate(written)).isEmpty();
		assertThat(new TreeSet<>(names(DOCUMENT.at("/components/schemas/" + message.getValue() + "/properties"))))
			.containsAll(names(written));
	}

	@Test
	void everyEventIsToldOnTheTopicOfEvents() {
		assertThat(names(DOCUMENT.at("/channels/video-events/messages"))).containsExactlyInAnyOrderElementsOf(
				Stream.of(VideoEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'command':'cancel'}", "{'command':'retry'}", "{'command':'pause'}",
			"{'command':'resume'}", "{'command':'approve'}", "{'command':'reject','reason':'Too long.'}",
			"{'command':'prioritize','class':'interactive'}", "{'command':'prioritize','class':'bulk'}",
			"{'command':'reject'}", "{'command':'reject','reason':''}", "{'command':'prioritize'}",
			"{'command':'prioritize','class':'fast'}", "{'command':'cancel','reason':'Enough.'}",
			"{'command':'pause','class':'bulk'}", "{'command':'destroy'}", "{}", "{'command':'cancel','videoId':null}",
			"{'command':'cancel','videoId':'1'}", "{'command':'approve','fromTheFuture':1}" })
	void judgesCommandsAsTheRecordDoes(String json) throws Exception {
		ObjectNode control = (ObjectNode) GoldenJsonTests.MAPPER.readTree(json.replace('\'', '"'));
		if (!control.has("videoId")) {
			control.put("videoId", Examples.VIDEO.toString());
		}
		assertThat(VALIDATORS.getSchema(schema("VideoControl")).validate(control).isEmpty()).as(json)
			.isEqualTo(taken(control));
	}

	@Test
	void reasonsEndAtTheSameCharacter() throws Exception {
		for (int length : new int[] { VideoControl.MAX_REASON, VideoControl.MAX_REASON + 1 }) {
			ObjectNode control = GoldenJsonTests.MAPPER.createObjectNode()
				.put("videoId", Examples.VIDEO.toString())
				.put("command", "reject")
				.put("reason", "x".repeat(length));
			assertThat(taken(control)).isEqualTo(length == VideoControl.MAX_REASON);
			assertThat(VALIDATORS.getSchema(schema("VideoControl")).validate(control).isEmpty())
				.isEqualTo(length == VideoControl.MAX_REASON);
		}
	}

	@Test
	void namesEveryCommandAndEveryReason() throws Exception {
		assertThat(DOCUMENT.at("/components/schemas/VideoControl/properties/command/enum"))
			.isEqualTo(GoldenJsonTests.MAPPER.valueToTree(VideoCommand.values()));
		assertThat(DOCUMENT.at("/components/schemas/Hold/properties/reason/enum"))
			.isEqualTo(GoldenJsonTests.MAPPER.valueToTree(Hold.Reason.values()));
	}

	@Test
	void everyChannelOfProducersIsAnOperation() {
		assertThat(DOCUMENT.at("/operations").findValuesAsText("$ref")).contains("#/channels/video-requests",
				"#/channels/video-controls", "#/channels/video-replies", "#/channels/video-events",
				"#/channels/backfill-events");
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		DOCUMENT.findValuesAsText("$ref")
			.stream()
			.filter((reference) -> reference.startsWith("#"))
			.forEach((reference) -> assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference)
				.isFalse());
	}

	private static boolean taken(JsonNode control) throws Exception {
		try {
			GoldenJsonTests.MAPPER.treeToValue(control, VideoControl.class);
			return true;
		}
		catch (JsonMappingException ex) {
			assertThat(ex).hasRootCauseInstanceOf(InvalidRequestException.class);
			return false;
		}
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
