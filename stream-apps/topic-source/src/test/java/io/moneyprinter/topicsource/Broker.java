package io.moneyprinter.topicsource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A real broker with our topics, one for all tests of this JVM.
 */
final class Broker {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	/** In which a record would come that must not. */
	private static final Duration MOMENT = Duration.ofMillis(250);

	private static final int PARTITIONS = 4;

	private static final String[] TOPICS = { "video-requests", "video-requests-bulk", "video-events", "video-controls",
			"video-replies", "video-replies-mine", "video-dead-letters", "task-launches", "backfill-events" };

	private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, TOPICS);

	private final List<ConsumerRecord<String, String>> seen = new CopyOnWriteArrayList<>();

	private final Thread listener = new Thread(this::listen, "listener");

	private final KafkaProducer<String, String> producer;

	private Broker() {
		this.broker.afterPropertiesSet();
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", address()), new StringSerializer(),
				new StringSerializer());
		this.listener.start();
	}

	/** One of a test's own, for what other apps of this JVM must not read. */
	static Broker fresh() {
		return new Broker();
	}

	void close() {
		this.listener.interrupt();
		try {
			// While the broker is there its consumer leaves at once.
			this.listener.join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.producer.close();
		this.broker.destroy();
	}

	static Broker shared() {
		return Holder.BROKER;
	}

	String address() {
		return this.broker.getBrokersAsString();
	}

	RecordMetadata sayText(String topic, @Nullable String key, @Nullable String value, String... headers) {
		ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
		for (int i = 0; i < headers.length; i += 2) {
			record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
		}
		try {
			return this.producer.send(record).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	RecordMetadata say(String topic, VideoId video, Object value, String... headers) {
		return sayText(topic, video.toString(), new String(DomainJson.write(value), StandardCharsets.UTF_8), headers);
	}

	/** Waits for the first record of a video, then a moment for one too many. */
	List<ConsumerRecord<String, String>> records(String topic, VideoId video) {
		return records(topic, 1, (record) -> video.toString().equals(record.key()));
	}

	/** Waits for so many records, then a moment for one too many. */
	List<ConsumerRecord<String, String>> records(String topic, int expected,
			Predicate<ConsumerRecord<String, String>> wanted) {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (seen(topic, wanted).size() < expected && Instant.now().isBefore(deadline)) {
			pause(Duration.ofMillis(20));
		}
		pause(MOMENT);
		return seen(topic, wanted);
	}

	private List<ConsumerRecord<String, String>> seen(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
		return this.seen.stream().filter((record) -> record.topic().equals(topic)).filter(wanted).toList();
	}

	/** Keeps everything that is said on any of the topics. */
	private void listen() {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest", "fetch.max.wait.ms", "50"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(Stream.of(TOPICS)
				.flatMap((topic) -> IntStream.range(0, PARTITIONS).mapToObj((i) -> new TopicPartition(topic, i)))
				.toList());
			while (!Thread.currentThread().isInterrupted()) {
				consumer.poll(Duration.ofMillis(100)).forEach(this.seen::add);
			}
		}
		catch (InterruptException ex) {
			// The tests are over.
		}
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The events of a video that are of some type. */
	List<JsonNode> events(VideoId video, String type) {
		return records("video-events", 1,
				(record) -> video.toString().equals(record.key()) && json(record).path("type").asText().equals(type))
			.stream()
			.map(Broker::json)
			.toList();
	}

	static JsonNode json(ConsumerRecord<String, String> record) {
		try {
			return DomainJson.mapper().readTree(record.value());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

	private static final class Holder {

		private static final Broker BROKER = new Broker();

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
		}

	}

}
