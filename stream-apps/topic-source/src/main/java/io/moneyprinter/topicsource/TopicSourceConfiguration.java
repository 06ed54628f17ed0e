package io.moneyprinter.topicsource;

import io.moneyprinter.stage.kafka.KafkaClients;
import io.moneyprinter.stage.kafka.TopicTail;
import io.moneyprinter.stage.web.AccountKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Joins the app's parts.
 */
@Configuration(proxyBeanMethods = false)
class TopicSourceConfiguration {

	@Bean
	ProgressClient progressClient(TopicSourceProperties properties, AccountKey key) {
		return new ProgressClient(properties.progress(), key);
	}

	@Bean
	EventFeed eventFeed(TopicSourceProperties properties) {
		return new EventFeed(properties.events());
	}

	@Bean
	TopicTail events(TopicSourceProperties properties, KafkaClients clients, EventFeed feed) {
		return new TopicTail(properties.events().topic(), clients, feed::read);
	}

}
