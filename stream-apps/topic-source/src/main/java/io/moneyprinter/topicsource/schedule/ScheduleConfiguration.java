package io.moneyprinter.topicsource.schedule;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.dataflow.DataflowLauncher;
import io.moneyprinter.schedule.postgres.PostgresSchedules;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every instance of the app takes turns; each turn is one instance's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LauncherSettings.class)
class ScheduleConfiguration {

	private static final Duration LOOK = Duration.ofSeconds(1);

	@Bean
	TaskLauncher taskLauncher(LauncherSettings settings) {
		return new DataflowLauncher(settings.url());
	}

	/** After the ledger, which waits for the database in its own way. */
	@Bean(destroyMethod = "close")
	PostgresSchedules schedules(DataSource database, TaskLauncher launcher, Clock clock, Ledger ledger) {
		return new PostgresSchedules(database, launcher, clock, LOOK);
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> turns(PostgresSchedules schedules) {
		return (ready) -> schedules.start();
	}

}
