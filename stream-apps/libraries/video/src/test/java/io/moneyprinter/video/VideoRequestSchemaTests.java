package io.moneyprinter.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published schema and the record say the same: names, defaults, and which values are
 * taken.
 */
class VideoRequestSchemaTests {

	private static final JsonNode SCHEMA = read();

	private static final JsonSchema VALIDATOR = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
		.getSchema(SCHEMA);

	private static final Map<String, Class<?>> NESTED = Map.of("/properties/voice", Voice.class, "/properties/picture",
			Picture.class, "/properties/captions", CaptionStyle.class, "/properties/music", Music.class,
			"/properties/materials", Materials.class);

	static Stream<Map.Entry<String, Class<?>>> objects() {
		Map<String, Class<?>> all = new LinkedHashMap<>(NESTED);
		all.put("", VideoRequest.class);
		return all.entrySet().stream();
	}

	@ParameterizedTest
	@MethodSource("objects")
	void namesEveryFieldAndNoOther(Map.Entry<String, Class<?>> object) {
		assertThat(names(SCHEMA.at(object.getKey() + "/properties")))
			.isEqualTo(Arrays.stream(object.getValue().getRecordComponents())
				.map(VideoRequestSchemaTests::jsonName)
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void everyFieldIsDescribed() {
		objects().forEach((object) -> SCHEMA.at(object.getKey() + "/properties")
			.forEach((field) -> assertThat(field.path("description").asText()).isNotBlank()));
	}

	@Test
	void namesTheDefaults() throws Exception {
		JsonNode defaults = GoldenJsonTests.MAPPER
			.readTree(GoldenJsonTests.MAPPER.writeValueAsBytes(VideoRequest.about("Salt")));
		SCHEMA.at("/properties").fields().forEachRemaining((field) -> compareDefault(field, defaults));
		NESTED.keySet()
			.forEach((object) -> SCHEMA.at(object + "/properties")
				.fields()
				.forEachRemaining((field) -> compareDefault(field, defaults.at(object.replace("/properties", "")))));
	}

	private static void compareDefault(Map.Entry<String, JsonNode> field, JsonNode defaults) {
		JsonNode named = field.getValue().get("default");
		if (named != null) {
			assertThat(defaults.get(field.getKey())).as(field.getKey()).isEqualTo(named);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "video-request-minimal", "video-request-full", "video-request-reviewed" })
	void takesTheGoldenRequests(String name) throws Exception {
		try (InputStream in = getClass().getResourceAsStream("/golden/" + name + ".json")) {
			assertThat(VALIDATOR.validate(GoldenJsonTests.MAPPER.readTree(in))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'topic':''}", "{'topic':'   x'}", "{'lengthSeconds':1}", "{'lengthSeconds':2}",
			"{'lengthSeconds':1200}", "{'lengthSeconds':1201}", "{'voice':{'speed':0.49}}", "{'voice':{'speed':0.5}}",
			"{'voice':{'speed':2}}", "{'voice':{'speed':2.01}}", "{'voice':{'name':'no/slash'}}",
			"{'picture':{'aspect':'3:2'}}", "{'picture':{'aspect':'4:5'}}", "{'picture':{'resolution':1081}}",
			"{'picture':{'resolution':180}}", "{'picture':{'framesPerSecond':31}}", "{'captions':{'size':23}}",
			"{'captions':{'size':24}}", "{'captions':{'size':160}}", "{'captions':{'size':161}}",
			"{'captions':{'font':'comic'}}",
			"{'captions':{'font':'serif','animation':'pop','box':true,'upperCase':true}}",
			"{'captions':{'color':'red'}}", "{'captions':{'color':'#ff00aa'}}", "{'transition':'explode'}",
			"{'transition':'shuffle'}", "{'music':{'volume':-0.1}}", "{'music':{'volume':0}}", "{'music':{'volume':1}}",
			"{'music':{'volume':1.1}}", "{'music':{'own':'abc'}}", "{'variants':0}", "{'variants':1}",
			"{'variants':20}", "{'variants':21}", "{'class':'fast'}", "{'class':'bulk'}", "{'review':'script'}",
			"{'review':'film'}", "{'review':'speech'}", "{'tone':'angry'}", "{'publish':['nowhere']}",
			"{'publish':['store']}", "{'callback':'ftp://example.org/'}", "{'callback':'https://example.org/hook'}",
			"{'script':'a','source':'b'}", "{'script':'a'}", "{'source':'b'}", "{'account':'UPPER'}",
			"{'idempotencyKey':''}", "{'materials':{'own':['x']}}", "{'language':'pt-BR'}" })
	void judgesAsTheRecordDoes(String json) throws Exception {
		ObjectNode request = (ObjectNode) GoldenJsonTests.MAPPER.readTree(json.replace('\'', '"'));
		if (!request.has("topic")) {
			request.put("topic", "Salt");
		}
		assertThat(VALIDATOR.validate(request).isEmpty()).as(json).isEqualTo(accepted(request));
	}

	@ParameterizedTest
	@ValueSource(strings = { "topic:500", "script:20000", "source:200000", "idempotencyKey:200" })
	void longTextsEndAtTheSameCharacter(String limit) {
		String field = limit.split(":")[0];
		int most = Integer.parseInt(limit.split(":")[1]);
		ObjectNode request = GoldenJsonTests.MAPPER.createObjectNode().put("topic", "Salt");
		assertThat(accepted(request.put(field, "x".repeat(most)))).isTrue();
		assertThat(VALIDATOR.validate(request)).isEmpty();
		assertThat(accepted(request.put(field, "x".repeat(most + 1)))).isFalse();
		assertThat(VALIDATOR.validate(request)).isNotEmpty();
	}

	private static boolean accepted(JsonNode request) {
		try {
			GoldenJsonTests.MAPPER.treeToValue(request, VideoRequest.class);
			return true;
		}
		catch (JsonMappingException ex) {
			assertThat(ex).hasRootCauseInstanceOf(InvalidRequestException.class);
			return false;
		}
		catch (Exception ex) {
			throw new AssertionError("A request was refused without a sentence.", ex);
		}
	}

	private static String jsonName(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return component.getName().equals("length") ? "lengthSeconds"
				: (named != null) ? named.value() : component.getName();
	}

	private static Set<String> names(JsonNode properties) {
		Set<String> names = new TreeSet<>();
		for (Iterator<String> all = properties.fieldNames(); all.hasNext();) {
			names.add(all.next());
		}
		return names;
	}

	private static JsonNode read() {
		try (InputStream in = VideoRequest.class.getResourceAsStream("/schema/video-request.schema.json")) {
			return GoldenJsonTests.MAPPER.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
