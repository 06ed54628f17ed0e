package io.moneyprinter.topicsource;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was given up, shown and replayed.
 */
class DeadLettersTests {

	private static final Failure UNREADABLE = new Failure(ErrorCode.UNREADABLE_MESSAGE, "It is no JSON.",
			StageName.SCRIPT);

	private final RunningApp app = RunningApp.shared();

	private final Broker broker = Broker.shared();

	private final Lives lives = new Lives(this.app);

	@Test
	void aLetterIsShownWithAllThatIsKnown() {
		String id = keep(letter("video-requests-1@17", "this \u0000 is \"no\" json"));
		JsonNode letter = RunningApp.json(this.app.get("/v1/dead-letters/" + id));
		assertThat(letter.get("origin").asText()).isEqualTo("video-requests-1@17");
		assertThat(letter.get("payload").asText()).isEqualTo("this \u0000 is \"no\" json");
		assertThat(letter.at("/failure/code").asText()).isEqualTo("UNREADABLE_MESSAGE");
		assertThat(letter.at("/failure/stage").asText()).isEqualTo("script");
		assertThat(letter.get("cause").asText()).contains("IllegalStateException");
		assertThat(letter.has("replayedAt")).isFalse();
	}

	@Test
	void lettersAreListedNewestFirstPageByPage() {
		String older = keep(letter("video-requests-1@18", "a"));
		String newer = keep(letter("video-requests-1@19", "b"));
		JsonNode page = RunningApp.json(this.app.get("/v1/dead-letters?limit=1"));
		assertThat(page.at("/letters/0/id").asText()).isEqualTo(newer);
		assertThat(page.at("/letters/0").has("payload")).isFalse();
		JsonNode next = RunningApp.json(this.app.get(page.get("next").asText()));
		assertThat(next.at("/letters/0/id").asText()).isEqualTo(older);
		assertThat(this.app.get("/v1/dead-letters?limit=0").statusCode()).isEqualTo(400);
		assertThat(this.app.get("/v1/dead-letters?before=x").statusCode()).isEqualTo(400);
		assertThat(this.app.get("/v1/dead-letters/x").statusCode()).isEqualTo(400);
		HttpResponse<String> unknown = this.app.get("/v1/dead-letters/0-999999");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(RunningApp.json(unknown).get("detail").asText()).contains("no dead letter 0-999999");
		assertThat(this.app.post("/v1/dead-letters/0-999999/replay", null).statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsNoLetterHoldsNothingUp() {
		this.broker.sayText("video-dead-letters", "same", "no letter");
		this.broker.sayText("video-dead-letters", "same", "{}");
		this.broker.sayText("video-dead-letters", "same", null);
		RecordMetadata place = this.broker.sayText("video-dead-letters", "same",
				text(letter("video-requests-1@20", "c")));
		await(place.partition() + "-" + place.offset());
	}

	@Test
	void whatIsSaidTwiceOfAnAttemptAndStageIsOneLetter() {
		VideoId video = this.lives.failed();
		String first = keep(letter("films.speech-processor-0@6", "{}").ofVideo(video, 1));
		this.broker.sayText("video-dead-letters", null,
				text(letter("films.speech-processor-0@6", "{}").ofVideo(video, 1)));
		this.broker.sayText("video-dead-letters", null,
				text(letter("films.speech-processor-0@7", "{}").ofVideo(video, 1)));
		this.broker.sayText("video-dead-letters", null, text(letter("video-requests-0@21", "not readable")));
		this.broker.sayText("video-dead-letters", null, text(letter("video-requests-0@21", "not readable")));
		String later = keep(letter("films.speech-processor-0@8", "{}").ofVideo(video, 2));
		Awaitility.await().untilAsserted(() -> assertThat(origins("video-requests-0@21")).hasSize(1));
		assertThat(letters()).filteredOn((letter) -> letter.path("videoId").asText().equals(video.toString()))
			.extracting((letter) -> letter.path("id").asText())
			.containsExactly(later, first);
	}

	private List<JsonNode> origins(String origin) {
		return letters().stream().filter((letter) -> letter.path("origin").asText().equals(origin)).toList();
	}

	private List<JsonNode> letters() {
		List<JsonNode> letters = new ArrayList<>();
		RunningApp.json(this.app.get("/v1/dead-letters?limit=200")).path("letters").forEach(letters::add);
		return letters;
	}

	@Test
	void theVideoOfALetterIsTriedAgainOnce() {
		VideoId video = this.lives.failed();
		String id = keep(letter("films.speech-processor-0@3", "{}").ofVideo(video, 1));
		HttpResponse<String> answer = replay(id);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(RunningApp.json(answer).get("outcome").asText()).isEqualTo("done");
		assertThat(RunningApp.json(answer).at("/letter/replayedAt").asText()).isNotEmpty();
		assertThat(RunningApp.json(replay(id)).get("outcome").asText()).isEqualTo("already");
		assertThat(this.app.ledger().find(video).orElseThrow().attempt()).isEqualTo(2);
		assertThat(this.broker.records("video-requests", 2, (record) -> video.toString().equals(record.key())))
			.hasSize(2);
	}

	@Test
	void aLetterOfAnEarlierAttemptAsksForNothingMore() {
		VideoId video = this.lives.failed();
		String id = keep(letter("films.speech-processor-0@4", "{}").ofVideo(video, 1));
		this.app.post("/v1/videos/" + video + "/retry", null);
		assertThat(RunningApp.json(replay(id)).get("outcome").asText()).isEqualTo("already");
		VideoId running = this.lives.in("running");
		String early = keep(letter("films.speech-processor-0@5", "{}").ofVideo(running, 1));
		assertThat(replay(early).statusCode()).isEqualTo(409);
		assertThat(RunningApp.json(this.app.get("/v1/dead-letters/" + early)).has("replayedAt")).isFalse();
	}

	@Test
	void aRecordWithoutAVideoIsSentAgainUnderAKey() {
		String id = keep(letter("video-requests-0@900001", "{\"topic\":\"unlucky\"}"));
		assertThat(replay(id).statusCode()).isEqualTo(200);
		assertThat(sent("video-requests", "{\"topic\":\"unlucky\"}")).containsExactly("dead-letter-" + id);
		assertThat(RunningApp.json(replay(id)).get("outcome").asText()).isEqualTo("already");
		assertThat(sent("video-requests", "{\"topic\":\"unlucky\"}")).hasSize(1);
	}

	@Test
	void aRecordIsSentAgainUnderTheKeyItHad() {
		DeadLetter keyed = DeadLetter.of("video-requests-0@900002", UNREADABLE, new IllegalStateException("salt"),
				"{\"topic\":\"keyed\"}".getBytes(StandardCharsets.UTF_8), Map.of("idempotency-key", "mine"),
				Instant.now());
		replay(keep(keyed));
		assertThat(sent("video-requests", "{\"topic\":\"keyed\"}")).containsExactly("mine");
		replay(keep(letter("video-controls-0@900003", "{\"idempotencyKey\":\"in the body\"}")));
		assertThat(sent("video-controls", "{\"idempotencyKey\":\"in the body\"}")).containsExactly((String) null);
	}

	@Test
	void whatWasCutOrIsNoTextIsNotSentAgain() {
		byte[] huge = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
		String cut = keep(letter("video-requests-0@900004", huge));
		HttpResponse<String> answer = replay(cut);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(RunningApp.json(answer).get("detail").asText()).contains("too long");
		assertThat(replay(keep(letter("video-requests-0@900005", new byte[] { (byte) 0xff, 1, 2 }))).statusCode())
			.isEqualTo(409);
	}

	private HttpResponse<String> replay(String id) {
		return this.app.post("/v1/dead-letters/" + id + "/replay", null);
	}

	/** The keys under which a payload was sent. */
	private List<String> sent(String topic, String payload) {
		return this.broker.records(topic, 1, (record) -> payload.equals(record.value()))
			.stream()
			.map((record) -> Broker.header(record, "idempotency-key"))
			.toList();
	}

	private String keep(DeadLetter letter) {
		RecordMetadata place = this.broker.sayText("video-dead-letters", null, text(letter));
		String id = place.partition() + "-" + place.offset();
		await(id);
		return id;
	}

	private void await(String id) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.app.get("/v1/dead-letters/" + id).statusCode() == 200);
	}

	private static DeadLetter letter(String origin, String payload) {
		return letter(origin, payload.getBytes(StandardCharsets.UTF_8));
	}

	private static DeadLetter letter(String origin, byte[] payload) {
		return DeadLetter.of(origin, UNREADABLE, new IllegalStateException("salt"), payload, Map.of(), Instant.now());
	}

	private static String text(DeadLetter letter) {
		return new String(DomainJson.write(letter), StandardCharsets.UTF_8);
	}

}
