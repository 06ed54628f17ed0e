package io.moneyprinter.topicsource.schedule;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.schedule.Launches;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.dataflow.DataflowLauncher;
import io.moneyprinter.schedule.dataflow.DataflowSchedules;
import io.moneyprinter.schedule.postgres.PostgresLaunches;
import io.moneyprinter.schedule.postgres.PostgresSchedules;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.kafka.StageProperties;
import io.moneyprinter.topicsource.reading.TopicReaders;
import io.moneyprinter.video.AccountId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Who launches tasks, when, and at whose word.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LauncherSettings.class)
class ScheduleConfiguration {

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final String GROUP = "topic-source-launches";

	@Bean
	TaskLauncher taskLauncher(LauncherSettings settings) {
		return new DataflowLauncher(settings.url());
	}

	/** After the ledger, which waits for the database in its own way. */
	@Bean
	Launches launches(DataSource database, TaskLauncher launcher, Ledger ledger) {
		return new PostgresLaunches(database, launcher);
	}

	@Bean
	MessageListenerContainer launchRecords(TopicReaders readers, Launches launches, LauncherSettings settings,
			DeadLetters deadLetters, StageProperties stage, Clock clock) {
		LaunchReader reader = new LaunchReader(launches, settings.launchable(), deadLetters,
				new AccountId(stage.account()), clock);
		return readers.reader(LaunchReader.TOPIC, GROUP, reader::read);
	}

	/** Every instance of the app takes turns; each turn is one instance's. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "moneyprinter.dataflow.keeps-schedules", havingValue = "false", matchIfMissing = true)
	static class OwnSchedules {

		@Bean(destroyMethod = "close")
		PostgresSchedules schedules(DataSource database, TaskLauncher launcher, Clock clock, Ledger ledger) {
			return new PostgresSchedules(database, launcher, clock, LOOK);
		}

		@Bean
		ApplicationListener<ApplicationReadyEvent> turns(PostgresSchedules schedules) {
			return (ready) -> schedules.start();
		}

	}

	/** On Kubernetes they are CronJobs. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "moneyprinter.dataflow.keeps-schedules", havingValue = "true")
	static class SchedulesOfDataFlow {

		@Bean
		DataflowSchedules schedules(LauncherSettings settings, Clock clock) {
			return new DataflowSchedules(settings.url(), settings.platform(), clock);
		}

	}

}
