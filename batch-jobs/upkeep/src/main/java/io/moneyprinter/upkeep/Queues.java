package io.moneyprinter.upkeep;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The topics in which videos wait for their stages. What a group has not committed waits,
 * or is being worked at; of several groups the slowest counts. Nothing is committed here.
 */
final class Queues {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Map<String, Object> consumer;

	private final Map<String, Object> admin;

	private final Pattern names;

	/**
	 * Looks at topics.
	 * @param consumer settings of a consumer without its deserializers
	 * @param admin settings of a client that only asks
	 * @param names of the topics
	 */
	Queues(Map<String, Object> consumer, Map<String, Object> admin, Pattern names) {
		this.consumer = new HashMap<>(consumer);
		this.consumer.put("enable.auto.commit", false);
		this.consumer.put("allow.auto.create.topics", false);
		this.consumer.remove("group.id");
		this.admin = admin;
		this.names = names;
	}

	/** The videos of which a message has not been worked off. */
	Set<VideoId> underWay() {
		try (Admin broker = Admin.create(this.admin);
				KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(this.consumer, new StringDeserializer(),
						new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = partitions(broker);
			Map<TopicPartition, Long> committed = committed(broker);
			Map<TopicPartition, Long> ends = reader.endOffsets(partitions, PATIENCE);
			Map<TopicPartition, Long> begins = reader.beginningOffsets(partitions, PATIENCE);
			reader.assign(partitions);
			partitions.forEach((partition) -> reader.seek(partition,
					Math.max(begins.getOrDefault(partition, 0L), committed.getOrDefault(partition, 0L))));
			return read(reader, ends);
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			throw unavailable(String.valueOf(ex.getMessage()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable("the job was told to end", ex);
		}
	}

	private List<TopicPartition> partitions(Admin broker)
			throws ExecutionException, TimeoutException, InterruptedException {
		Collection<String> topics = broker.listTopics()
			.names()
			.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
			.stream()
			.filter((topic) -> this.names.matcher(topic).matches())
			.toList();
		return broker.describeTopics(topics)
			.allTopicNames()
			.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
			.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
	}

	private static Map<TopicPartition, Long> committed(Admin broker)
			throws ExecutionException, TimeoutException, InterruptedException {
		Map<String, ListConsumerGroupOffsetsSpec> groups = broker.listConsumerGroups()
			.all()
			.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
			.stream()
			.map(ConsumerGroupListing::groupId)
			.collect(Collectors.toMap(Function.identity(), (group) -> new ListConsumerGroupOffsetsSpec()));
		Map<TopicPartition, Long> slowest = new HashMap<>();
		if (groups.isEmpty()) {
			return slowest;
		}
		for (Map<TopicPartition, OffsetAndMetadata> offsets : broker.listConsumerGroupOffsets(groups)
			.all()
			.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
			.values()) {
			offsets.forEach((partition, offset) -> Optional.ofNullable(offset)
				.ifPresent((known) -> slowest.merge(partition, known.offset(), Math::min)));
		}
		return slowest;
	}

	private static Set<VideoId> read(KafkaConsumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
		Set<VideoId> videos = new HashSet<>();
		Set<TopicPartition> left = new HashSet<>(ends.keySet());
		left.removeIf((partition) -> reader.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L));
		long heard = System.nanoTime();
		while (!left.isEmpty()) {
			var records = reader.poll(Duration.ofSeconds(1));
			records.forEach((record) -> video(record.key()).ifPresent(videos::add));
			left.removeIf((partition) -> reader.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L));
			heard = records.isEmpty() ? heard : System.nanoTime();
			if (System.nanoTime() - heard > PATIENCE.toNanos()) {
				throw unavailable("nothing was heard for " + PATIENCE.toSeconds() + " s", null);
			}
		}
		return videos;
	}

	/** Requests of producers have keys of their own, or none, and are no videos yet. */
	private static Optional<VideoId> video(@Nullable String key) {
		try {
			return (key != null) ? Optional.of(VideoId.parse(key)) : Optional.empty();
		}
		catch (InvalidRequestException ex) {
			return Optional.empty();
		}
	}

	private static VideoException unavailable(String why, @Nullable Exception cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The topics cannot be read: " + why + ".", cause);
	}

}
