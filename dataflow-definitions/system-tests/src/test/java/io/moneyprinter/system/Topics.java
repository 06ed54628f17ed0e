package io.moneyprinter.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics as a plain producer and a plain consumer use them.
 */
public final class Topics {

	private final String bootstrap;

	Topics(String bootstrap) {
		this.bootstrap = bootstrap;
	}

	public void send(String topic, String value, Map<String, String> headers) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.bootstrap),
				new StringSerializer(), new StringSerializer())) {
			ProducerRecord<String, String> record = new ProducerRecord<>(topic, value);
			headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(record).get();
		}
	}

	/** Sends many values, without headers, as quickly as Kafka takes them. */
	void send(String topic, List<String> values) {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.bootstrap, "linger.ms", "20"), new StringSerializer(),
				new StringSerializer())) {
			values.forEach((value) -> producer.send(new ProducerRecord<>(topic, value)));
		}
	}

	/** The first record, from the topic's beginning, that is what is looked for. */
	public JsonNode await(String topic, Predicate<JsonNode> wanted) throws Exception {
		Instant deadline = Instant.now().plusSeconds(60);
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.bootstrap,
				"group.id", "system-" + UUID.randomUUID(), "auto.offset.reset", "earliest"), new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			while (Instant.now().isBefore(deadline)) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
					JsonNode value = DomainJson.mapper().readTree(record.value());
					if (wanted.test(value)) {
						return value;
					}
				}
			}
		}
		throw new AssertionError("No such record came to " + topic + " within a minute.");
	}

	/** Every record that is in a topic now. */
	public List<JsonNode> all(String topic) throws Exception {
		List<JsonNode> all = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.bootstrap),
				new StringDeserializer(), new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
					all.add(DomainJson.mapper().readTree(record.value()));
				}
			}
		}
		return all;
	}

}
