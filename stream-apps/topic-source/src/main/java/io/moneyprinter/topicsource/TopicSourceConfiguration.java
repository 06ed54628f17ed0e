package io.moneyprinter.topicsource;

import java.time.Clock;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.Intake;
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

	/**
	 * Intake tells nobody by itself here: the outbox does, so that accepting a request
	 * never waits for the broker.
	 */
	@Bean
	Intake intake(Ledger ledger, ArtifactStore store, Clock clock, CommitPoints commitPoints) {
		return new Intake(ledger, store, (event) -> {
		}, clock, commitPoints);
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
