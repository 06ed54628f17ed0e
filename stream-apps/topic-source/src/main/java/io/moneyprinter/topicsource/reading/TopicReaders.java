package io.moneyprinter.topicsource.reading;

import java.util.Map;
import java.util.function.Consumer;

import io.moneyprinter.stage.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Makes readers of topics. A reader starts and stops with the app, also while the broker
 * is away; it goes on where its group was. A record that cannot be worked on now is tried
 * again until it can: the work itself says what is to be left out.
 */
@Component
public final class TopicReaders {

	private static final long FIRST_PAUSE_MILLIS = 500;

	/** Far below the time after which a consumer that does not poll is given up. */
	private static final long LONGEST_PAUSE_MILLIS = 10_000;

	private final Map<String, Object> configuration;

	TopicReaders(KafkaClients clients) {
		this.configuration = clients.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
				ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()));
	}

	/**
	 * Makes a reader.
	 * @param topic which it reads
	 * @param group in which instances share its partitions
	 * @param work what is done with each record, one after the other within a partition;
	 * what it throws is a reason to try the record again
	 * @return the reader, to be a bean
	 */
	public MessageListenerContainer reader(String topic, String group, Consumer<ConsumerRecord<byte[], byte[]>> work) {
		ContainerProperties properties = new ContainerProperties(topic);
		properties.setGroupId(group);
		properties.setClientId(group);
		properties.setAckMode(ContainerProperties.AckMode.RECORD);
		properties.setMessageListener((MessageListener<byte[], byte[]>) work::accept);
		ConcurrentMessageListenerContainer<byte[], byte[]> container = new ConcurrentMessageListenerContainer<>(
				new DefaultKafkaConsumerFactory<>(this.configuration, new ByteArrayDeserializer(),
						new ByteArrayDeserializer()),
				properties);
		container.setCommonErrorHandler(patience());
		return container;
	}

	private static DefaultErrorHandler patience() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
		pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
		DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
		// Whatever was thrown, also what Spring takes for hopeless: what is left out is
		// lost.
		handler.setClassifications(Map.of(), true);
		handler.setLogLevel(KafkaException.Level.WARN);
		return handler;
	}

}
