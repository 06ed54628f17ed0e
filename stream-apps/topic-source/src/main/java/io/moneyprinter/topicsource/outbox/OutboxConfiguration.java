package io.moneyprinter.topicsource.outbox;

import java.util.Optional;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.kafka.KafkaSender;
import org.flywaydb.core.Flyway;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the outbox, and the app's other tables, into the ledger's database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class OutboxConfiguration {

	@Bean
	OneTimeTask<Parcel> send(KafkaSender sender, ArtifactStore store, CommitPoints commitPoints) {
		return Outbox.task(sender, store, commitPoints);
	}

	@Bean
	Outbox outbox(Scheduler scheduler, OneTimeTask<Parcel> send, RequestSettings requests) {
		return new Outbox(scheduler, send, requests);
	}

	/**
	 * The scheduler is made with this, so the tables are there before the scheduler is.
	 */
	@Bean
	DbSchedulerCustomizer tables(DataSource database) {
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/topicsource")
			.table("topic_source_history")
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.ignoreMigrationPatterns("*:future")
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
