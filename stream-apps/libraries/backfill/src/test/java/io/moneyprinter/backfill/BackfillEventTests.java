package io.moneyprinter.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told is what the published description of the topics says. */
class BackfillEventTests {

	private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

	@ParameterizedTest
	@CsvSource({ "PLANNED,", "SAMPLED,Look at it.", "STOPPED,It was stopped.", "OVER_BUDGET,Spent.", "FAILED,No.",
			"DONE," })
	void everyEndIsAsItsSchemaSays(BackfillState state, @Nullable String sentence) throws IOException {
		BackfillEvent event = BackfillEvent.of(progress(state, sentence, 5.0));
		JsonNode written = DomainJson.mapper().readTree(DomainJson.write(event));
		assertThat(schema().validate(written)).isEmpty();
		assertThat(written.path("type").asText()).isEqualTo("backfill-" + state.id());
		assertThat(event.sentence()).isEqualTo((sentence != null) ? sentence
				: "7 of 12 films are published, 2 failed, 1 cancelled, 1 held by a person, 1 not made yet, 1 line is bad.");
	}

	/** A description that nothing breaks describes nothing. */
	@ParameterizedTest
	@CsvSource({ "cost,-1", "state,running", "type,video-failed", "sentence,''" })
	void theSchemaRefusesWhatIsNoEvent(String field, String value) throws IOException {
		ObjectNode written = DomainJson.mapper()
			.valueToTree(BackfillEvent.of(progress(BackfillState.DONE, null, null)));
		assertThat(schema().validate(written)).isEmpty();
		written.set(field, DomainJson.mapper().readTree(field.equals("cost") ? value : '"' + value + '"'));
		assertThat(schema().validate(written)).isNotEmpty();
	}

	private static BackfillProgress progress(BackfillState state, @Nullable String sentence, @Nullable Double budget) {
		return new BackfillProgress(BackfillId.random(), AccountId.LOCAL, "topics.csv", state, sentence, false, 2, 1,
				budget, null, false, 14, 1, 1, new Counts(1, 0, 7, 3, 2, 1, 1), null, 60, null, 2.5, NOW, NOW, NOW,
				null, null, null);
	}

	private static JsonSchema schema() throws IOException {
		try (InputStream in = VideoEvent.class.getResourceAsStream("/schema/asyncapi.yaml")) {
			ObjectNode document = (ObjectNode) new YAMLMapper().readTree(in);
			document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
			document.put("$ref", document.at("/components/messages/BackfillEvent/payload/$ref").asText());
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
		}
	}

}
