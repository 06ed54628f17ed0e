package io.moneyprinter.topicsource;

import java.time.Clock;
import java.util.Optional;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.stage.kafka.KafkaSender;
import io.moneyprinter.stage.web.AccountKey;
import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Value;
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
	OneTimeTask<Departure> sendVideo(KafkaSender sender, VideoEvents events, Clock clock) {
		return Outbox.task(sender, events, clock);
	}

	/**
	 * Intake tells nobody by itself here: the outbox does, so that accepting a request
	 * never waits for the broker.
	 */
	@Bean
	Intake intake(Ledger ledger, ArtifactStore store, Clock clock) {
		return new Intake(ledger, store, (event) -> {
		}, clock);
	}

	@Bean
	EventFeed eventFeed(TopicSourceProperties properties,
			@Value("${spring.cloud.stream.kafka.binder.brokers:localhost:9092}") String brokers) {
		return new EventFeed(properties.events(), brokers);
	}

	@Bean
	Outbox outbox(Scheduler scheduler, OneTimeTask<Departure> sendVideo) {
		return new Outbox(scheduler, sendVideo);
	}

	/**
	 * The scheduler is made with this, so the table is there before the scheduler is.
	 */
	@Bean
	DbSchedulerCustomizer outboxTable(DataSource database) {
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/topicsource")
			.table("topic_source_history")
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.load()
			.migrate();
		return new DbSchedulerCustomizer() {

			@Override
			public Optional<Serializer> serializer() {
				return Optional.of(new JacksonSerializer(DomainJson.mapper()));
			}

		};
	}

}
