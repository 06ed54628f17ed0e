package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * One broker for all tests of this room, started with the first that needs it, and what
 * they ask of it.
 */
final class TestBroker {

	private static final List<String> SHARED_TOPICS = List.of(Topics.EVENTS, Topics.REPLIES, "video-replies-mine",
			Topics.DEAD_LETTERS, Topics.CONTROLS);

	private static final AtomicInteger TOPICS = new AtomicInteger();

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final EmbeddedKafkaKraftBroker broker;

	/** What clients see of it. */
	private final FaultProxy line = new FaultProxy();

	private final Admin admin;

	private final KafkaProducer<String, byte[]> producer;

	private TestBroker() {
		this.broker = new EmbeddedKafkaKraftBroker(1, 1);
		this.broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
		this.broker.brokerProperty("auto.create.topics.enable", "false");
		this.broker.brokerProperty("advertised.listeners", "EXTERNAL://" + address());
		this.broker.afterPropertiesSet();
		String behind = this.broker.getBrokersAsString();
		this.line.leadTo("127.0.0.1", Integer.parseInt(behind.substring(behind.lastIndexOf(':') + 1)));
		this.admin = Admin.create(Map.of("bootstrap.servers", address()));
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", address(), "linger.ms", 5),
				new StringSerializer(), new ByteArraySerializer());
		SHARED_TOPICS.forEach((topic) -> make(topic, 1));
	}

	static TestBroker shared() {
		return Shared.BROKER;
	}

	String address() {
		return "localhost:" + this.line.port();
	}

	/** Takes the broker away until it is brought back, at the same address. */
	void goAway() {
		this.line.weather(new Weather.Away());
	}

	void comeBack() {
		this.line.weather(new Weather.Clear());
	}

	/** Makes a topic that no other test knows. */
	String topic(int partitions) {
		String name = "topic-" + TOPICS.incrementAndGet();
		make(name, partitions);
		return name;
	}

	private void make(String name, int partitions) {
		this.admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
			.all()
			.toCompletionStage()
			.toCompletableFuture()
			.join();
	}

	void send(String topic, String key, byte[] value) {
		this.producer.send(new ProducerRecord<>(topic, key, value));
	}

	void send(String topic, String value, Map<String, String> headers) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8));
		headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
		this.producer.send(record);
		this.producer.flush();
	}

	/** How many records of a topic's first partitions are committed. */
	long committed(String group, String topic, int partitions) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> offsets = this.admin.listConsumerGroupOffsets(group)
			.partitionsToOffsetAndMetadata()
			.get();
		return IntStream.range(0, partitions)
			.mapToObj((partition) -> offsets.get(new TopicPartition(topic, partition)))
			.filter(Objects::nonNull)
			.mapToLong(OffsetAndMetadata::offset)
			.sum();
	}

	/** The records of a topic from its beginning, as soon as there are enough. */
	List<ConsumerRecord<String, String>> read(String topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
		List<ConsumerRecord<String, String>> records = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", address(), "fetch.max.wait.ms", 50), new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Instant end = Instant.now().plus(PATIENCE);
			while (!enough.test(records)) {
				if (Instant.now().isAfter(end)) {
					throw new AssertionError(records.size() + " records in " + topic + " are not enough.");
				}
				consumer.poll(Duration.ofMillis(100)).forEach(records::add);
			}
		}
		return records;
	}

	private static final class Shared {

		static final TestBroker BROKER = new TestBroker();

	}

}
