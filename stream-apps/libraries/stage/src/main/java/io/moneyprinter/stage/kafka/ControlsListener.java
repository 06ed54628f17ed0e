package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoId;
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
 * Reads all commands for videos, from now on, and nudges whoever works on one to look at
 * the ledger at once. Carries nothing out itself and keeps no offsets: a command missed
 * here is noticed at the next heartbeat.
 */
final class ControlsListener implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ControlsListener.class);

	private static final Duration POLL = Duration.ofMillis(500);

	/** Until an absent broker or topic is looked for again. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Map<String, Object> configuration;

	private final Consumer<VideoId> nudge;

	private volatile @Nullable Thread reader;

	/**
	 * Creates the listener.
	 * @param configuration of its consumer
	 * @param nudge is called on the listener's thread and must not wait
	 */
	ControlsListener(Map<String, Object> configuration, Consumer<VideoId> nudge) {
		this.configuration = configuration;
		this.nudge = nudge;
	}

	private void run() {
		while (isRunning()) {
			try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(this.configuration,
					new StringDeserializer(), new ByteArrayDeserializer())) {
				read(consumer);
			}
			catch (KafkaException ex) {
				LOG.debug("The topic '{}' cannot be read and will be tried again.", Topics.CONTROLS, ex);
			}
			pause();
		}
	}

	private void read(KafkaConsumer<String, byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONTROLS)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		while (isRunning() && !partitions.isEmpty()) {
			consumer.poll(POLL).forEach(this::nudge);
		}
	}

	private void nudge(ConsumerRecord<String, byte[]> control) {
		try {
			if (control.key() != null) {
				this.nudge.accept(VideoId.parse(control.key()));
			}
		}
		catch (InvalidRequestException ex) {
			LOG.debug("The record {}-{}@{} is no command for a video.", control.topic(), control.partition(),
					control.offset());
		}
	}

	private void pause() {
		try {
			if (isRunning()) {
				Thread.sleep(PAUSE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.reader = null;
		}
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::run, "controls");
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
