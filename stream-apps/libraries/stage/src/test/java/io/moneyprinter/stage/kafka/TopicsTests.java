package io.moneyprinter.stage.kafka;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What this library sends is described in the document of the topics.
 */
class TopicsTests {

	@Test
	void everyTopicIsAChannel() throws Exception {
		for (String topic : List.of(Topics.REQUESTS, Topics.EVENTS, Topics.REPLIES, Topics.DEAD_LETTERS)) {
			assertThat(document().at("/channels/" + topic + "/address").asText()).isEqualTo(topic);
		}
	}

	@Test
	void deadLettersHaveTheFieldsThatAreDescribed() throws Exception {
		DeadLetter letter = new DeadLetter("video-requests-0@17", VideoId.random(), 1,
				new Failure(ErrorCode.INTERNAL, "It broke.", StageName.SCRIPT), "cause", "payload", Instant.now(), true,
				Map.of());
		JsonNode written = DomainJson.mapper().readTree(DomainJson.write(letter));
		JsonNode described = document().at("/components/schemas/DeadLetter/properties");
		assertThat(written.fieldNames()).toIterable().containsExactlyElementsOf(described::fieldNames);
	}

	private static JsonNode document() throws Exception {
		try (InputStream in = VideoId.class.getResourceAsStream("/schema/asyncapi.yaml")) {
			return new YAMLMapper().readTree(in);
		}
	}

}
