package io.moneyprinter.resurrection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionListener;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Holds a lock of PostgreSQL for as long as an execution of a job lasts. The lock is the
 * connection's and ends with it: however a process dies, its lock is free. To be told to
 * the job as its listener; takes one connection of the pool.
 */
public final class LockedExecutions implements JobExecutionListener, Witness {

	private static final Logger LOG = LoggerFactory.getLogger(LockedExecutions.class);

	/** An execution is written down a moment before it is locked. */
	private static final Duration UNTIL_LOCKED = Duration.ofSeconds(5);

	private final DataSource jobs;

	private @Nullable Connection holding;

	/**
	 * Locks in the database of jobs.
	 * @param jobs where executions are written down
	 */
	public LockedExecutions(DataSource jobs) {
		this.jobs = jobs;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		try {
			Connection connection = this.jobs.getConnection();
			this.holding = connection;
			ask(connection, "select true from pg_advisory_lock(hashtextextended(?, 0))", execution);
		}
		catch (SQLException ex) {
			throw unavailable(ex);
		}
	}

	@Override
	public void afterJob(JobExecution execution) {
		try (Connection connection = this.holding) {
			if (connection != null) {
				ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", execution);
			}
		}
		catch (SQLException ex) {
			LOG.warn("The connection was lost that showed that the execution {} lives: {}", execution.getId(),
					ex.getMessage());
		}
		finally {
			this.holding = null;
		}
	}

	@Override
	public boolean alive(JobExecution execution) throws InterruptedException {
		Duration age = Duration.between(execution.getCreateTime(), LocalDateTime.now());
		if (!age.isNegative() && age.compareTo(UNTIL_LOCKED) < 0) {
			Thread.sleep(UNTIL_LOCKED.minus(age).toMillis());
		}
		try (Connection connection = this.jobs.getConnection()) {
			boolean free = ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", execution);
			return !free || !ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", execution);
		}
		catch (SQLException ex) {
			throw unavailable(ex);
		}
	}

	private static CannotGetJdbcConnectionException unavailable(SQLException cause) {
		return new CannotGetJdbcConnectionException("The database of jobs does not answer.", cause);
	}

	private static boolean ask(Connection connection, String sql, JobExecution execution) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, "execution of a job " + execution.getId());
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
