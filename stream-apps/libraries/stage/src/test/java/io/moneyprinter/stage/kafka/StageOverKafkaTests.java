package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoReply;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stage behind a real broker, with records as producers send them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.config.import=classpath:moneyprinter-app.properties",
				"spring.cloud.function.definition=consume", "spring.cloud.stream.function.bindings.consume-in-0=input",
				"spring.cloud.stream.output-bindings=output",
				"spring.cloud.stream.bindings.input.destination=video-requests",
				"spring.cloud.stream.bindings.input.group=films",
				"spring.cloud.stream.bindings.output.destination=films.script-processor",
				"spring.cloud.stream.kafka.binder.brokers=${spring.embedded.kafka.brokers}",
				"moneyprinter.stage.heartbeat=50ms" })
@EmbeddedKafka(kraft = true, partitions = 1,
		topics = { "video-requests", "films.script-processor", "video-events", "video-replies", "video-dead-letters" })
@DirtiesContext
class StageOverKafkaTests {

	@Autowired
	private EmbeddedKafkaBroker broker;

	@Autowired
	private Ledger ledger;

	private KafkaProducer<byte[], byte[]> producer;

	private Consumer<String, String> consumer;

	@BeforeEach
	void connect() {
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.broker.getBrokersAsString()),
				new ByteArraySerializer(), new ByteArraySerializer());
		Map<String, Object> settings = KafkaTestUtils.consumerProps("test-" + UUID.randomUUID(), "true", this.broker);
		settings.put("auto.offset.reset", "latest");
		this.consumer = new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer())
			.createConsumer();
		this.broker.consumeFromEmbeddedTopics(this.consumer, true, "films.script-processor", "video-replies",
				"video-dead-letters");
	}

	@AfterEach
	void disconnect() {
		this.producer.close();
		this.consumer.close();
	}

	@Test
	void aPlainRequestBecomesAVideoAndItsProducerHearsOfIt() throws Exception {
		send("{\"topic\":\"Salt\"}", Map.of("correlation-id", "c-1"));
		VideoReply reply = read(record("video-replies"), VideoReply.class);
		assertThat(reply.status()).isEqualTo(VideoReply.Status.ACCEPTED);
		assertThat(reply.correlationId()).isEqualTo("c-1");
		ConsumerRecord<String, String> next = record("films.script-processor");
		assertThat(next.key()).isEqualTo(reply.videos().get(0).toString());
		assertThat(read(next, StageMessage.class).result(StageName.SCRIPT)).isPresent();
		assertThat(this.ledger.find(reply.videos().get(0))).get()
			.satisfies((row) -> assertThat(row.topic()).isEqualTo("Salt"));
	}

	@Test
	void theSameKeyTwiceIsOneVideo() throws Exception {
		send("{\"topic\":\"Pepper\"}", Map.of("idempotency-key", "k-1"));
		VideoReply first = read(record("video-replies"), VideoReply.class);
		send("{\"topic\":\"Pepper\"}", Map.of("idempotency-key", "k-1"));
		VideoReply second = read(record("video-replies"), VideoReply.class);
		assertThat(second.videos()).isEqualTo(first.videos());
		assertThat(this.ledger.list(AccountId.LOCAL, 200, null)).filteredOn((row) -> row.topic().equals("Pepper"))
			.hasSize(1);
	}

	@Test
	void anInvalidRequestIsRefusedWithASentence() throws Exception {
		send("{\"topic\":\"Salt\",\"voice\":{\"speed\":9}}", Map.of("correlation-id", "c-2"));
		VideoReply reply = read(record("video-replies"), VideoReply.class);
		assertThat(reply.status()).isEqualTo(VideoReply.Status.REJECTED);
		assertThat(reply.correlationId()).isEqualTo("c-2");
		assertThat(reply.failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.sentence()).contains("voice.speed", "9.0", "0.5 to 2"));
	}

	@Test
	void anAccountInTheBodyIsRefused() throws Exception {
		send("{\"topic\":\"Salt\",\"account\":\"other\"}", Map.of());
		assertThat(read(record("video-replies"), VideoReply.class).failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
	}

	@Test
	void poisonLandsInTheDeadLettersAndTheNextRecordPasses() throws Exception {
		send("\u0000\u0001 no json {", Map.of());
		send("{\"topic\":\"After the poison\"}", Map.of());
		JsonNode letter = DomainJson.mapper().readTree(record("video-dead-letters").value());
		assertThat(letter.at("/failure/code").asText()).isEqualTo("UNREADABLE_MESSAGE");
		assertThat(letter.at("/failure/stage").asText()).isEqualTo("script");
		assertThat(letter.at("/origin").asText()).startsWith("video-requests-0@");
		assertThat(letter.at("/payload").asText()).contains("no json");
		assertThat(record("films.script-processor").value()).contains("\"videoId\"");
	}

	@Test
	void poisonOfAnySizeLeavesTheTopicOpen() throws Exception {
		send("\u0001".repeat(900_000), Map.of());
		assertThat(DomainJson.mapper().readTree(record("video-dead-letters").value()).at("/payload").asText())
			.endsWith("(900000 bytes)");
		this.producer.send(new ProducerRecord<>("video-requests", null, (byte[]) null));
		send("{\"topic\":\"After the tombstone\"}", Map.of());
		assertThat(record("films.script-processor").value()).contains("\"videoId\"");
	}

	@Test
	void aDefectIsADeadLetterWithItsCause() throws Exception {
		send("{\"topic\":\"" + ToyStage.BREAKS + "\"}", Map.of());
		JsonNode letter = DomainJson.mapper().readTree(record("video-dead-letters").value());
		assertThat(letter.at("/failure/code").asText()).isEqualTo("INTERNAL");
		assertThat(letter.at("/attempt").asInt()).isEqualTo(1);
		assertThat(letter.at("/cause").asText()).contains("the drawer is stuck");
	}

	@Test
	void fieldsOfANewerVersionAreCarriedThrough() throws Exception {
		send("{\"topic\":\"Salt\"}", Map.of());
		String message = record("films.script-processor").value();
		String newer = message.replaceFirst("\\{", "{\"fromTheFuture\":{\"a\":1},");
		send(newer, Map.of());
		assertThat(record("films.script-processor").value()).contains("\"fromTheFuture\":{\"a\":1}");
	}

	private void send(String json, Map<String, String> headers) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("video-requests",
				json.getBytes(StandardCharsets.UTF_8));
		headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		this.producer.send(record);
		this.producer.flush();
	}

	private ConsumerRecord<String, String> record(String topic) {
		return KafkaTestUtils.getSingleRecord(this.consumer, topic, Duration.ofSeconds(20));
	}

	private static <T> T read(ConsumerRecord<String, String> record, Class<T> type) throws Exception {
		return DomainJson.mapper().readValue(record.value(), type);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(excludeName = "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration")
	static class App {

		@Bean
		Ledger ledger() {
			return new InMemoryLedger(Clock.systemUTC());
		}

		@Bean
		ArtifactStore store() throws Exception {
			return new LocalArtifactStore(Files.createTempDirectory("store"));
		}

		@Bean
		Stage<Script> toyStage() {
			return new ToyStage();
		}

	}

	/** Writes a script of one word, and breaks on request. */
	static final class ToyStage implements Stage<Script> {

		static final String BREAKS = "breaks";

		@Override
		public StageName name() {
			return StageName.SCRIPT;
		}

		@Override
		public Class<Script> resultType() {
			return Script.class;
		}

		@Override
		public ContentKey key(StageInput input) {
			return ContentKey.of("toy/1").with("video", input.videoId()).build();
		}

		@Override
		public Script run(StageInput input, StageContext context) {
			if (input.request().topic().equals(BREAKS)) {
				throw new VideoException(ErrorCode.INTERNAL, "The stage broke.",
						new IllegalStateException("the drawer is stuck"));
			}
			return new Script("Title", Language.ENGLISH, List.of(new Scene(1, "", input.request().topic(), List.of())),
					new Origin("toy", "A toy."));
		}

	}

}
