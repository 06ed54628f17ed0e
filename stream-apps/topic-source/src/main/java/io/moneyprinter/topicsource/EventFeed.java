package io.moneyprinter.topicsource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Everything that happens to videos, from now on, for whoever listens. All listeners of
 * this app share one consumer, which reads every partition and keeps no offsets: an event
 * missed here is found in the ledger.
 */
final class EventFeed implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(EventFeed.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final TopicSourceProperties.Events settings;

	private final Map<String, Object> configuration;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	private volatile @Nullable Thread thread;

	EventFeed(TopicSourceProperties.Events settings, String brokers) {
		this.settings = settings;
		this.configuration = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false, ConsumerConfig.CLIENT_ID_CONFIG,
				"topic-source-feed");
	}

	/**
	 * Listens to one video's events.
	 * @param id whose
	 * @param listener is called on the feed's thread and must not wait
	 * @return ends the listening
	 * @throws VideoException {@code OUT_OF_RESOURCES} if too many listen already
	 */
	synchronized Subscription subscribe(VideoId id, Consumer<VideoEvent> listener) {
		if (this.listeners.size() >= this.settings.subscribers()) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "There are " + this.settings.subscribers()
					+ " listeners, which is the most at a time; ask for the video itself again and again instead.");
		}
		Listener entry = new Listener(id, listener);
		this.listeners.add(entry);
		return () -> this.listeners.remove(entry);
	}

	void accept(VideoEvent event) {
		for (Listener listener : this.listeners) {
			if (listener.id().equals(event.videoId())) {
				listener.consumer().accept(event);
			}
		}
	}

	private void run() {
		while (isRunning()) {
			try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(this.configuration,
					new StringDeserializer(), new ByteArrayDeserializer())) {
				read(consumer);
			}
			catch (KafkaException ex) {
				log.warn("Events of '{}' cannot be read and will be tried again: {}", this.settings.topic(),
						ex.getMessage());
				pause();
			}
		}
	}

	private void read(KafkaConsumer<String, byte[]> consumer) {
		List<TopicPartition> partitions = new ArrayList<>();
		while (isRunning() && partitions.isEmpty()) {
			consumer.partitionsFor(this.settings.topic())
				.forEach((info) -> partitions.add(new TopicPartition(info.topic(), info.partition())));
			if (partitions.isEmpty()) {
				pause();
			}
		}
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		while (isRunning()) {
			consumer.poll(POLL).forEach(this::read);
		}
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		if (this.listeners.isEmpty()) {
			return;
		}
		try {
			accept(DomainJson.mapper().readValue(record.value(), VideoEvent.class));
		}
		catch (IOException | RuntimeException ex) {
			log.warn("A record of '{}' at {}@{} is no event and is left out.", record.topic(), record.partition(),
					record.offset());
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		Thread reader = new Thread(this::run, "event-feed");
		reader.setDaemon(true);
		this.thread = reader;
		reader.start();
	}

	@Override
	public void stop() {
		// The reader sees it after the poll under way, and is no reason to wait.
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** Ends a listening. */
	@FunctionalInterface
	interface Subscription extends AutoCloseable {

		@Override
		void close();

	}

	private record Listener(VideoId id, Consumer<VideoEvent> consumer) {
	}

}
