package io.moneyprinter.upkeep;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics on a real broker, of which groups have read as far as a test says. */
class QueuesTests {

	private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 2, "video-requests",
			"films.script-processor", "video-events");

	private static KafkaProducer<String, String> producer;

	@BeforeAll
	static void start() {
		BROKER.afterPropertiesSet();
		producer = new KafkaProducer<>(Map.of("bootstrap.servers", BROKER.getBrokersAsString()), new StringSerializer(),
				new StringSerializer());
	}

	@AfterAll
	static void stop() {
		producer.close();
		BROKER.destroy();
	}

	private static RecordMetadata say(String topic, String key) throws ExecutionException, InterruptedException {
		return producer.send(new ProducerRecord<>(topic, key, "{}")).get();
	}

	private static void committed(String group, RecordMetadata last) throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.getBrokersAsString()))) {
			admin
				.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(last.topic(), last.partition()),
						new OffsetAndMetadata(last.offset() + 1)))
				.all()
				.get();
		}
	}

	private static Queues queues(String brokers) {
		Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", brokers));
		return new Queues(settings, settings, Pattern.compile(UpkeepSettings.Keeping.QUEUES));
	}

	@Test
	void whatNoGroupHasCommittedIsUnderWay() throws Exception {
		VideoId done = VideoId.random();
		VideoId waits = VideoId.random();
		VideoId told = VideoId.random();
		committed("films", say("video-requests", done.toString()));
		say("video-requests", waits.toString());
		say("video-requests", "a producer's own key");
		producer.send(new ProducerRecord<>("video-requests", null, "{}")).get();
		say("video-events", told.toString());
		assertThat(queues(BROKER.getBrokersAsString()).underWay()).contains(waits).doesNotContain(told, done);
		VideoId between = VideoId.random();
		RecordMetadata passed = say("films.script-processor", between.toString());
		assertThat(queues(BROKER.getBrokersAsString()).underWay()).contains(between);
		committed("films", passed);
		assertThat(queues(BROKER.getBrokersAsString()).underWay()).doesNotContain(between);
		committed("slower", new RecordMetadata(new TopicPartition(passed.topic(), passed.partition()), -1, 0, 0, 0, 0));
		assertThat(queues(BROKER.getBrokersAsString()).underWay()).contains(between);
	}

}
