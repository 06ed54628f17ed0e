package io.moneyprinter.resurrection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;

import javax.sql.DataSource;

import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.explore.support.JobExplorerFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Executions in Spring Batch's own tables, whose processes are connections that end. */
class ResurrectionTests {

	private final PGSimpleDataSource database = PostgresServer.shared().freshDatabase();

	private JobRepository repository;

	private JobExplorer explorer;

	@BeforeEach
	void make() throws Exception {
		new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
			.execute(this.database);
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.database);
		JobRepositoryFactoryBean repositories = new JobRepositoryFactoryBean();
		repositories.setDataSource(this.database);
		repositories.setTransactionManager(transactions);
		repositories.afterPropertiesSet();
		this.repository = repositories.getObject();
		JobExplorerFactoryBean explorers = new JobExplorerFactoryBean();
		explorers.setDataSource(this.database);
		explorers.setTransactionManager(transactions);
		explorers.afterPropertiesSet();
		this.explorer = explorers.getObject();
	}

	/** An execution that began a minute ago and is at its only step. */
	private JobExecution execution() throws Exception {
		JobExecution execution = this.repository.createJobExecution("upkeep", new JobParameters());
		execution.setStatus(BatchStatus.STARTED);
		execution.setStartTime(LocalDateTime.now());
		this.repository.update(execution);
		StepExecution step = execution.createStepExecution("expire");
		step.setStatus(BatchStatus.STARTED);
		this.repository.add(step);
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("update batch_job_execution set create_time = now() - interval '1 minute'");
		}
		return execution;
	}

	private void resurrect() throws InterruptedException {
		new Resurrection("upkeep", this.explorer, this.repository, new LockedExecutions(this.database))
			.run(new DefaultApplicationArguments());
	}

	private BatchStatus status(JobExecution execution) {
		return this.explorer.getJobExecution(execution.getId()).getStatus();
	}

	@Test
	void whatAProcessIsAtStaysAsItIs() throws Exception {
		JobExecution execution = execution();
		LockedExecutions process = new LockedExecutions(this.database);
		process.beforeJob(execution);
		resurrect();
		assertThat(status(execution)).isEqualTo(BatchStatus.STARTED);
		process.afterJob(execution);
		resurrect();
		assertThat(status(execution)).isEqualTo(BatchStatus.FAILED);
	}

	@Test
	void whatWasKilledHasFailedAndCanBeginAgain() throws Exception {
		JobExecution execution = execution();
		LockedExecutions killed = new LockedExecutions(this.database);
		killed.beforeJob(execution);
		endConnections(this.database);
		resurrect();
		JobExecution buried = this.explorer.getJobExecution(execution.getId());
		assertThat(buried.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(buried.getExitStatus().getExitDescription()).isEqualTo("Its process was killed.");
		assertThat(buried.getEndTime()).isNotNull();
		assertThat(buried.getStepExecutions()).singleElement()
			.satisfies((step) -> assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED));
		assertThat(this.repository.createJobExecution("upkeep", new JobParameters()).getJobInstance())
			.isEqualTo(buried.getJobInstance());
	}

	@Test
	void anotherJobsExecutionsAreNobodysConcern() throws Exception {
		JobExecution execution = execution();
		new Resurrection("backfill", this.explorer, this.repository, (one) -> false)
			.run(new DefaultApplicationArguments());
		assertThat(status(execution)).isEqualTo(BatchStatus.STARTED);
	}

	/** As the kernel does with those of a process that is killed. */
	private static void endConnections(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
					+ " where datname = current_database() and pid <> pg_backend_pid()");
		}
	}

}
