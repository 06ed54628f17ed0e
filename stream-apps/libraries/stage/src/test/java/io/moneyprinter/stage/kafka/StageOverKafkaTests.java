package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.stage.ScriptedStage;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoReply;
import io.moneyprinter.video.WorkClass;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A stage behind a real broker, with records as producers send them.
 */
class StageOverKafkaTests {

	@TempDir
	private static Path folder;

	private static StageApps apps;

	private final String correlation = UUID.randomUUID().toString();

	@BeforeAll
	static void start() throws Exception {
		apps = new StageApps(folder, 1, ScriptedStage.fragile());
		apps.start(Map.of());
	}

	@AfterAll
	static void stop() {
		apps.close();
	}

	@Test
	void aPlainRequestBecomesAVideoAndItsProducerHearsOfIt() throws Exception {
		VideoReply reply = ask("{\"topic\":\"Salt\"}", Map.of());
		assertThat(reply.status()).isEqualTo(VideoReply.Status.ACCEPTED);
		StageMessage next = next(reply.videos().get(0));
		assertThat(next.result(StageName.SCRIPT)).isPresent();
		assertThat(apps.ledger.find(reply.videos().get(0))).get()
			.satisfies((row) -> assertThat(row.topic()).isEqualTo("Salt"));
	}

	@Test
	void variantsAreVideosOfTheirOwn() throws Exception {
		VideoReply reply = ask("{\"topic\":\"Salt\",\"variants\":3}", Map.of());
		assertThat(reply.videos()).hasSize(3).doesNotHaveDuplicates();
		for (VideoId video : reply.videos()) {
			assertThat(next(video).videoId()).isEqualTo(video);
		}
	}

	@Test
	void aBulkRequestGoesOnWhereItIs() throws Exception {
		VideoReply reply = ask("{\"topic\":\"Salt\",\"class\":\"bulk\"}", Map.of());
		assertThat(next(reply.videos().get(0)).workClass()).isEqualTo(WorkClass.BULK);
	}

	@Test
	void theSameKeyTwiceIsOneVideo() throws Exception {
		VideoReply first = ask("{\"topic\":\"Pepper\"}", Map.of("idempotency-key", "k-1"));
		VideoReply second = ask("{\"topic\":\"Pepper\"}",
				Map.of("idempotency-key", "k-1", "correlation-id", this.correlation + "-2"));
		assertThat(second.videos()).isEqualTo(first.videos());
		assertThat(apps.ledger.list(AccountId.LOCAL, 200, null)).filteredOn((row) -> row.topic().equals("Pepper"))
			.hasSize(1);
	}

	@Test
	void anInvalidRequestIsRefusedWithASentence() throws Exception {
		VideoReply reply = ask("{\"topic\":\"Salt\",\"voice\":{\"speed\":9}}", Map.of());
		assertThat(reply.status()).isEqualTo(VideoReply.Status.REJECTED);
		assertThat(reply.failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.sentence()).contains("voice.speed", "9.0", "0.5 to 2"));
	}

	@Test
	void anAccountInTheBodyIsRefused() throws Exception {
		assertThat(ask("{\"topic\":\"Salt\",\"account\":\"other\"}", Map.of()).failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
	}

	@Test
	void anAnswerGoesWhereItsProducerWaits() throws Exception {
		Map<String, String> headers = Map.of("reply-to", "video-replies-mine");
		send("{\"topic\":\"Salt\"}", headers);
		assertThat(reply("video-replies-mine", this.correlation).status()).isEqualTo(VideoReply.Status.ACCEPTED);
		send("{\"topic\":\"\"}", Map.of("reply-to", "video-replies-mine", "correlation-id", this.correlation + "-2"));
		assertThat(reply("video-replies-mine", this.correlation + "-2").status()).isEqualTo(VideoReply.Status.REJECTED);
	}

	@Test
	void anAnswerIsNotSentWhereProducersMayNotHaveIt() throws Exception {
		for (String topic : List.of("video-events", "video-replies-nobody-made")) {
			VideoReply reply = ask("{\"topic\":\"Elsewhere\"}",
					Map.of("reply-to", topic, "correlation-id", this.correlation + topic));
			assertThat(reply.failure()).isNotNull()
				.satisfies(
						(failure) -> assertThat(failure.sentence()).contains("reply-to", topic, "video-replies(-.*)?"));
		}
		assertThat(apps.ledger.list(AccountId.LOCAL, 200, null)).noneMatch((row) -> row.topic().equals("Elsewhere"));
	}

	@Test
	void poisonLandsInTheDeadLettersAndTheNextRecordPasses() throws Exception {
		send("\u0000\u0001 no json {" + this.correlation, Map.of());
		VideoReply after = ask("{\"topic\":\"After the poison\"}", Map.of("correlation-id", this.correlation + "-2"));
		JsonNode letter = letter(this.correlation);
		assertThat(letter.at("/failure/code").asText()).isEqualTo("UNREADABLE_MESSAGE");
		assertThat(letter.at("/failure/stage").asText()).isEqualTo("script");
		assertThat(letter.at("/origin").asText()).startsWith(apps.input + "-0@");
		assertThat(next(after.videos().get(0))).isNotNull();
	}

	@Test
	void poisonOfAnySizeLeavesTheTopicOpen() throws Exception {
		send(this.correlation + "\u0001".repeat(900_000), Map.of());
		assertThat(letter(this.correlation).at("/payload").asText()).endsWith("(900036 bytes)");
		apps.broker.send(apps.input, null, (byte[]) null);
		assertThat(
				ask("{\"topic\":\"After the tombstone\"}", Map.of("correlation-id", this.correlation + "-2")).status())
			.isEqualTo(VideoReply.Status.ACCEPTED);
	}

	@Test
	void aDefectIsADeadLetterWithItsCause() throws Exception {
		VideoReply reply = ask("{\"topic\":\"" + ScriptedStage.BREAKS + "\"}", Map.of());
		JsonNode letter = letter(reply.videos().get(0).toString());
		assertThat(letter.at("/failure/code").asText()).isEqualTo("INTERNAL");
		assertThat(letter.at("/attempt").asInt()).isEqualTo(1);
		assertThat(letter.at("/cause").asText()).contains("the drawer is stuck");
	}

	@Test
	void whatCanNeverBePassedOnEndsItsVideoOnce() throws Exception {
		VideoId video = ask("{\"topic\":\"Salt\"}", Map.of()).videos().get(0);
		VideoRow row = apps.ledger.find(video).orElseThrow();
		StageMessage plain = new StageMessage(video, 1, row.account(), row.workClass(), row.request(), Map.of());
		String message = new String(DomainJson.write(plain), StandardCharsets.UTF_8);
		// With the result of the stage it no longer fits into a record.
		String swollen = message.replaceFirst("\\{",
				"{\"fromTheFuture\":\"" + "x".repeat(1_048_200 - message.length()) + "\",");
		apps.broker.send(apps.input, swollen, Map.of());
		JsonNode letter = letter(video.toString());
		assertThat(letter.at("/failure/code").asText()).isEqualTo("INTERNAL");
		assertThat(letter.at("/failure/stage").asText()).isEqualTo("script");
		assertThat(letter.at("/attempt").asInt()).isEqualTo(1);
		assertThat(apps.ledger.find(video).orElseThrow().state()).isEqualTo(VideoState.FAILED);
		assertThat(record(Topics.EVENTS,
				(record) -> video.toString().equals(record.key()) && record.value().contains("\"video-failed\""))
			.value()).contains("can never be sent");
	}

	@Test
	void aVideoThatIsMadeAnewHasScriptAndSpeechFromTheBeginning() throws Exception {
		VideoId first = ask("{\"topic\":\"Salt\"}", Map.of()).videos().get(0);
		next(first);
		ArtifactRef speech = apps.store.put(new ArtifactKey(AccountId.LOCAL, "speech", "spoken.json"), new byte[] { 1 },
				"application/json");
		Turn turn = apps.ledger.begin(first, 1, StageName.SPEECH);
		apps.ledger.complete(((Turn.Granted) turn).lease(), speech);
		VideoReply reply = ask("{\"remakeOf\":\"" + first + "\",\"transition\":\"cut\"}",
				Map.of("correlation-id", this.correlation + "-2"));
		VideoId again = reply.videos().get(0);
		assertThat(next(again).result(StageName.SPEECH)).contains(speech);
		assertThat(apps.ledger.find(again).orElseThrow().results())
			.isEqualTo(apps.ledger.find(first).orElseThrow().results());
	}

	@Test
	void fieldsOfANewerVersionAreCarriedThrough() throws Exception {
		VideoId video = ask("{\"topic\":\"Salt\"}", Map.of()).videos().get(0);
		String newer = record(apps.output, (record) -> record.key().equals(video.toString())).value()
			.replaceFirst("\\{", "{\"fromTheFuture\":{\"a\":1},");
		send(newer, Map.of());
		assertThat(record(apps.output, (record) -> record.value().contains("fromTheFuture")).key())
			.isEqualTo(video.toString());
	}

	@Test
	void whatCanNeverBeSentIsADefectAndNoOutage() {
		KafkaSender sender = apps.sender();
		for (Object value : List.of("x".repeat(2_000_000), new Object())) {
			assertThatExceptionOfType(VideoException.class).isThrownBy(() -> sender.send(Topics.EVENTS, null, value))
				.satisfies((thrown) -> assertThat(thrown.code()).isEqualTo(ErrorCode.INTERNAL))
				.withMessageContaining("can never be sent");
		}
	}

	/** Sends a request and waits for its answer. */
	private VideoReply ask(String json, Map<String, String> headers) throws Exception {
		send(json, headers);
		return reply(Topics.REPLIES, headers.getOrDefault("correlation-id", this.correlation));
	}

	private void send(String json, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(Map.of("correlation-id", this.correlation));
		all.putAll(headers);
		apps.broker.send(apps.input, json, all);
	}

	private static VideoReply reply(String topic, String correlation) throws Exception {
		ConsumerRecord<String, String> record = record(topic, (candidate) -> {
			Header header = candidate.headers().lastHeader("correlation-id");
			return header != null && new String(header.value(), StandardCharsets.UTF_8).equals(correlation);
		});
		VideoReply reply = DomainJson.mapper().readValue(record.value(), VideoReply.class);
		assertThat(reply.correlationId()).isEqualTo(correlation);
		return reply;
	}

	private static StageMessage next(VideoId video) throws Exception {
		return DomainJson.mapper()
			.readValue(record(apps.output, (record) -> record.key().equals(video.toString())).value(),
					StageMessage.class);
	}

	private static JsonNode letter(String text) throws Exception {
		return DomainJson.mapper()
			.readTree(record(Topics.DEAD_LETTERS, (record) -> record.value().contains(text)).value());
	}

	private static ConsumerRecord<String, String> record(String topic,
			Predicate<ConsumerRecord<String, String>> wanted) {
		return apps.broker.read(topic, (records) -> records.stream().anyMatch(wanted))
			.stream()
			.filter(wanted)
			.findFirst()
			.orElseThrow();
	}

}
