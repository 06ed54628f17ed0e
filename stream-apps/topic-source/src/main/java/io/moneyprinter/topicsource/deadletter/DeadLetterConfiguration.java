package io.moneyprinter.topicsource.deadletter;

import io.moneyprinter.stage.kafka.Topics;
import io.moneyprinter.topicsource.reading.TopicReaders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Joins dead letters to their topic.
 */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

	private static final String GROUP = "topic-source-dead-letters";

	@Bean
	MessageListenerContainer deadLetterRecords(TopicReaders readers, DeadLetterBox letters) {
		return readers.reader(Topics.DEAD_LETTERS, GROUP, letters::keep);
	}

}
