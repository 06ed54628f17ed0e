package io.moneyprinter.topicsource;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands as producers send them.
 */
class ControlRecordsTests {

	private final RunningApp app = RunningApp.shared();

	private final Broker broker = Broker.shared();

	private final Lives lives = new Lives(this.app);

	@Test
	void aCommandIsCarriedOutAndAnswered() {
		VideoId video = this.lives.in("running");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.CANCEL), "correlation-id", "c-1");
		JsonNode reply = reply("c-1");
		assertThat(reply.path("status").asText()).isEqualTo("accepted");
		assertThat(reply.at("/videos/0").asText()).isEqualTo(video.toString());
		assertThat(this.broker.events(video, "video-cancelled")).hasSize(1);
		assertThat(this.broker.records("video-controls", 2, (record) -> video.toString().equals(record.key())))
			.hasSize(2)
			.extracting((record) -> Broker.header(record, "decided"))
			.containsExactly(null, "true");
	}

	@Test
	void aRefusalSaysWhy() {
		VideoId video = this.lives.in("published");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.CANCEL), "correlation-id", "c-2");
		assertThat(reply("c-2").at("/failure/code").asText()).isEqualTo("STATE_CONFLICT");
		VideoId unknown = VideoId.random();
		this.broker.say("video-controls", unknown, VideoControl.of(unknown, VideoCommand.PAUSE), "correlation-id",
				"c-3");
		assertThat(reply("c-3").at("/failure/code").asText()).isEqualTo("UNKNOWN_VIDEO");
		this.broker.sayText("video-controls", null, "{\"videoId\":\"" + video + "\",\"command\":\"explode\"}",
				"correlation-id", "c-4");
		assertThat(reply("c-4").at("/failure/sentence").asText()).contains("command", "explode", "cancel, retry");
	}

	@Test
	void whatCannotBeReadIsKeptAndHoldsNothingUp() {
		RecordMetadata poison = this.broker.sayText("video-controls", "k", "this is no command", "correlation-id",
				"c-5");
		this.broker.sayText("video-controls", "k", null);
		VideoId video = this.lives.in("queued");
		this.broker.sayText("video-controls", "k",
				"{\"videoId\":\"" + video + "\",\"command\":\"pause\",\"from\":\"the future\"}", "correlation-id",
				"c-6");
		assertThat(reply("c-5").at("/failure/code").asText()).isEqualTo("UNREADABLE_MESSAGE");
		assertThat(reply("c-6").path("status").asText()).isEqualTo("accepted");
		String origin = "video-controls-" + poison.partition() + "@" + poison.offset();
		assertThat(this.broker.records("video-dead-letters", 1,
				(record) -> String.valueOf(record.value()).contains("\"" + origin + "\"")))
			.hasSize(1);
	}

	@Test
	void whatIsDecidedIsNotCarriedOutAgain() {
		VideoId video = this.lives.in("queued");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.CANCEL), "decided", "true");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.PAUSE), "correlation-id", "c-7");
		assertThat(reply("c-7").path("status").asText()).isEqualTo("accepted");
		assertThat(this.app.ledger().find(video).orElseThrow().state().id()).isEqualTo("held");
	}

	@Test
	void theAnswerGoesWhereTheProducerWaits() {
		VideoId video = this.lives.in("queued");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.PAUSE), "correlation-id", "c-8",
				"reply-to", "video-replies-mine");
		assertThat(reply("video-replies-mine", "c-8").path("status").asText()).isEqualTo("accepted");
		this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.APPROVE), "correlation-id", "c-9",
				"reply-to", "video-replies-mine");
		assertThat(reply("video-replies-mine", "c-9").at("/failure/code").asText()).isEqualTo("STATE_CONFLICT");
		this.broker.sayText("video-controls", "k", "no command", "correlation-id", "c-10", "reply-to",
				"video-replies-mine");
		assertThat(reply("video-replies-mine", "c-10").at("/failure/code").asText()).isEqualTo("UNREADABLE_MESSAGE");
	}

	@Test
	void aCommandWhoseAnswerMayNotGoWhereItIsWantedIsNotCarriedOut() {
		for (String topic : List.of("video-events", "video-replies-nobody-made")) {
			VideoId video = this.lives.in("queued");
			this.broker.say("video-controls", video, VideoControl.of(video, VideoCommand.CANCEL), "correlation-id",
					"to-" + topic, "reply-to", topic);
			JsonNode failure = reply("to-" + topic).path("failure");
			assertThat(failure.path("code").asText()).isEqualTo("INVALID_REQUEST");
			assertThat(failure.path("sentence").asText()).contains("reply-to", topic, "video-replies(-.*)?");
			assertThat(this.app.ledger().find(video).orElseThrow().state().id()).isEqualTo("queued");
		}
	}

	private JsonNode reply(String correlation) {
		return reply("video-replies", correlation);
	}

	private JsonNode reply(String topic, String correlation) {
		List<JsonNode> replies = this.broker
			.records(topic, 1, (record) -> correlation.equals(Broker.header(record, "correlation-id")))
			.stream()
			.map(Broker::json)
			.toList();
		assertThat(replies).hasSize(1);
		assertThat(replies.get(0).path("correlationId").asText()).isEqualTo(correlation);
		return replies.get(0);
	}

}
