package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Reads a whole topic, every partition of it, in every instance, from now on. Keeps no
 * offsets: whoever listens can do without a record that passed while the broker or this
 * instance was away.
 */
public final class TopicTail implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);

	private static final Duration POLL = Duration.ofMillis(500);

	/** Until an absent broker or topic is looked for again. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** There is no work behind a record that would want them in small numbers. */
	private static final int AT_ONCE = 500;

	private final String topic;

	private final Map<String, Object> configuration;

	private final Consumer<ConsumerRecord<String, byte[]>> listener;

	private boolean away;

	private volatile @Nullable Thread reader;

	/**
	 * Creates the reader.
	 * @param topic which it reads
	 * @param clients how it meets the broker
	 * @param listener is called on the reader's thread and must not wait; a record that
	 * it fails on is left out
	 */
	public TopicTail(String topic, KafkaClients clients, Consumer<ConsumerRecord<String, byte[]>> listener) {
		this.topic = topic;
		this.configuration = clients.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest",
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE, ConsumerConfig.CLIENT_ID_CONFIG, "tail-of-" + topic));
		this.listener = listener;
	}

	private void run() {
		while (isReading()) {
			try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(this.configuration,
					new StringDeserializer(), new ByteArrayDeserializer())) {
				read(consumer);
			}
			catch (RuntimeException ex) {
				tell(ex);
			}
			pause();
		}
	}

	private void read(KafkaConsumer<String, byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(this.topic)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		while (isReading() && !partitions.isEmpty()) {
			consumer.poll(POLL).forEach(this::hand);
			this.away = false;
		}
	}

	private void hand(ConsumerRecord<String, byte[]> record) {
		try {
			this.listener.accept(record);
		}
		catch (RuntimeException ex) {
			LOG.warn("The record {}-{}@{} is left out.", record.topic(), record.partition(), record.offset(), ex);
		}
	}

	/** Once for each time that it is away. */
	private void tell(RuntimeException thrown) {
		if (!this.away) {
			this.away = true;
			LOG.warn("The topic '{}' cannot be read and will be tried again: {}", this.topic, thrown.getMessage());
		}
	}

	private void pause() {
		try {
			if (isReading()) {
				Thread.sleep(PAUSE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.reader = null;
		}
	}

	/** A reader that was stopped and started again has another thread. */
	private boolean isReading() {
		return this.reader == Thread.currentThread();
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::run, "tail-of-" + this.topic);
		thread.setDaemon(true);
		this.reader = thread;
		thread.start();
	}

	@Override
	public void stop() {
		// The reader sees it after the poll under way, and is no reason to wait.
		this.reader = null;
	}

	@Override
	public boolean isRunning() {
		return this.reader != null;
	}

}
