package io.moneyprinter.publish.autoconfigure;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsAutoConfiguration;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.publish.Publisher;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.memory.InMemoryPublicationLog;
import io.moneyprinter.publish.postgres.PostgresPublicationLog;
import io.moneyprinter.publish.store.ObjectStorePublisher;
import io.moneyprinter.publish.webhook.WebHookPublisher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The targets that films are handed to, and the log of what was handed over: in the app's
 * database where it has one, else in memory.
 */
@AutoConfiguration(after = { ArtifactsAutoConfiguration.class, DataSourceAutoConfiguration.class })
@EnableConfigurationProperties(PublishProperties.class)
public class PublishAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	PublicationLog publicationLog(ObjectProvider<DataSource> databases, ObjectProvider<Clock> clock) {
		DataSource database = databases.getIfAvailable();
		if (database == null) {
			return new InMemoryPublicationLog(clock.getIfAvailable(Clock::systemUTC));
		}
		PostgresPublicationLog.migrate(database);
		return new PostgresPublicationLog(database, clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	@ConditionalOnMissingBean
	ObjectStorePublisher objectStorePublisher(ArtifactStore store) {
		return new ObjectStorePublisher(store);
	}

	@Bean
	@ConditionalOnMissingBean
	WebHookPublisher webHookPublisher(ArtifactStore store, PublishProperties properties, ObjectProvider<Clock> clock) {
		return new WebHookPublisher(store, properties.settings(), properties.secrets(),
				clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	@ConditionalOnMissingBean
	Publishing publishing(List<Publisher> publishers, PublicationLog log) {
		return new Publishing(publishers, log);
	}

}
