package io.moneyprinter.video;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was written yesterday must be read today: the golden files are never changed to
 * make these tests pass. A new field gets a new golden file, or a default. To write the
 * files of new types, run with {@code -Dgolden.write=true}.
 */
class GoldenJsonTests {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	static Stream<String> names() {
		return Examples.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void isWrittenAsItAlwaysWas(String name) throws Exception {
		JsonNode written = written(example(name));
		writeIfAsked(name, written);
		assertThat(written).isEqualTo(golden(name));
	}

	@ParameterizedTest
	@MethodSource("names")
	void isReadAsItAlwaysWas(String name) throws Exception {
		Object example = example(name);
		Class<?> type = (example instanceof VideoEvent) ? VideoEvent.class : example.getClass();
		Object read = MAPPER.treeToValue(golden(name), type);
		assertThat(written(read)).isEqualTo(golden(name));
		if (!(example instanceof StageMessage)) {
			assertThat(read).isEqualTo(example);
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void aFieldOfANewerVersionDoesNoHarm(String name) throws Exception {
		ObjectNode newer = golden(name).deepCopy();
		newer.putObject("fromTheFuture").put("a", 1);
		Object example = example(name);
		Class<?> type = (example instanceof VideoEvent) ? VideoEvent.class : example.getClass();
		Object read = MAPPER.treeToValue(newer, type);
		JsonNode expected = (example instanceof StageMessage) ? newer : golden(name);
		assertThat(written(read)).isEqualTo(expected);
	}

	@Test
	void aRequestNeedsNothingButATopic() throws Exception {
		assertThat(MAPPER.readValue("{\"topic\":\"Why is the sea salty?\"}", VideoRequest.class))
			.isEqualTo(VideoRequest.about("Why is the sea salty?"));
	}

	@Test
	void aStageAddsItsResultAndKeepsWhatItDoesNotKnow() throws Exception {
		ObjectNode newer = golden("stage-message").deepCopy();
		newer.put("fromTheFuture", "kept");
		ArtifactRef manifest = new ArtifactRef("local/speech/1.json", "application/json", 1, "ef".repeat(32));
		StageMessage next = MAPPER.treeToValue(newer, StageMessage.class).with(StageName.SPEECH, manifest);
		JsonNode written = written(next);
		assertThat(written.get("fromTheFuture").asText()).isEqualTo("kept");
		assertThat(written.at("/results/script")).isEqualTo(newer.at("/results/script"));
		assertThat(written.at("/results/speech/key").asText()).isEqualTo("local/speech/1.json");
	}

	private static Object example(String name) {
		return Objects.requireNonNull(Examples.all().get(name), name);
	}

	private static JsonNode written(Object value) throws Exception {
		return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
	}

	private static ObjectNode golden(String name) throws Exception {
		try (InputStream in = GoldenJsonTests.class.getResourceAsStream("/golden/" + name + ".json")) {
			assertThat(in).as("golden file %s.json", name).isNotNull();
			return (ObjectNode) MAPPER.readTree(in);
		}
	}

	private static void writeIfAsked(String name, JsonNode written) throws Exception {
		Path file = Path.of("src/test/resources/golden", name + ".json");
		if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
			Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
			Path copy = Path.of("target/test-classes/golden", name + ".json");
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
		}
	}

}
