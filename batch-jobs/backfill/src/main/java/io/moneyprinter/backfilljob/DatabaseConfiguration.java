package io.moneyprinter.backfilljob;

import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.batch.BatchDataSource;
import org.springframework.boot.autoconfigure.batch.BatchTransactionManager;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.task.configuration.DefaultTaskConfigurer;
import org.springframework.cloud.task.configuration.TaskConfigurer;
import org.springframework.cloud.task.configuration.TaskProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The two databases: items and ledger in one, what Data Flow knows of the job in the
 * other. No transaction spans both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {

	/** A worker needs one for moments only. */
	private static final int ITEM_CONNECTIONS = 6;

	private static final int JOB_CONNECTIONS = 4;

	/** Whoever calls tries again: the ledger's callers, and {@link PatientNotes}. */
	private static final Duration SHORT = Duration.ofSeconds(5);

	/** Both may be starting still. */
	private static final Duration START = Duration.ofMinutes(2);

	@Bean
	@Primary
	HikariDataSource ledgerDatabase(LedgerDatabaseProperties ledger, DataSourceProperties job) {
		HikariDataSource database = pool("ledger", ITEM_CONNECTIONS);
		boolean own = ledger.url() != null;
		database.setJdbcUrl(own ? ledger.url() : job.determineUrl());
		database.setUsername(own ? ledger.username() : job.determineUsername());
		database.setPassword(own ? ledger.password() : job.determinePassword());
		return database;
	}

	@Bean
	@BatchDataSource
	HikariDataSource jobDatabase(DataSourceProperties job) {
		HikariDataSource database = pool("job", JOB_CONNECTIONS);
		database.setJdbcUrl(job.determineUrl());
		database.setUsername(job.determineUsername());
		database.setPassword(job.determinePassword());
		return database;
	}

	private static HikariDataSource pool(String name, int connections) {
		HikariDataSource database = new HikariDataSource();
		database.setPoolName(name);
		database.setMaximumPoolSize(connections);
		database.setMinimumIdle(1);
		database.setConnectionTimeout(SHORT.toMillis());
		database.setInitializationFailTimeout(START.toMillis());
		database.addDataSourceProperty("connectTimeout", "5");
		database.addDataSourceProperty("socketTimeout", "30");
		database.addDataSourceProperty("tcpKeepAlive", "true");
		return database;
	}

	/** Made before all other beans, and so not with them. */
	@Bean
	static PatientNotes patientNotes(Environment environment) {
		return new PatientNotes(
				Binder.get(environment).bindOrCreate("moneyprinter.backfill", BackfillProperties.class).patience());
	}

	@Bean
	@BatchTransactionManager
	PlatformTransactionManager transactionManager(@Qualifier("jobDatabase") DataSource jobDatabase) {
		return new JdbcTransactionManager(jobDatabase);
	}

	/** Data Flow says what its tables are called. */
	@Bean
	TaskConfigurer taskConfigurer(@Qualifier("jobDatabase") DataSource jobDatabase, TaskProperties task,
			ApplicationContext context) {
		return new DefaultTaskConfigurer(jobDatabase, task.getTablePrefix(), context, task);
	}

}
