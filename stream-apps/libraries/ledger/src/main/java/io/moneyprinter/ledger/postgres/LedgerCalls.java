package io.moneyprinter.ledger.postgres;

import java.util.function.Supplier;

import javax.sql.DataSource;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls of the database, bounded in time, with its failures in the ledger's words. Joins
 * a transaction that Spring already has on the same data source. For the ledger, and for
 * libraries that keep tables of their own beside it.
 */
public final class LedgerCalls {

	/**
	 * No statement of the ledger touches more than a page of rows; what takes longer
	 * waits for a lock or a dead server.
	 */
	private static final int STATEMENT_SECONDS = 10;

	private static final int TRANSACTION_SECONDS = 30;

	private final JdbcClient client;

	private final TransactionTemplate transaction;

	/**
	 * Prepares calls.
	 * @param database a pool of connections
	 */
	public LedgerCalls(DataSource database) {
		JdbcTemplate template = new JdbcTemplate(database);
		template.setQueryTimeout(STATEMENT_SECONDS);
		this.client = JdbcClient.create(template);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
		this.transaction.setTimeout(TRANSACTION_SECONDS);
	}

	/**
	 * A statement, to be run within {@link #ask} or {@link #atomically}.
	 * @param statement SQL with named parameters
	 * @return the statement
	 */
	public JdbcClient.StatementSpec sql(String statement) {
		return this.client.sql(statement);
	}

	/**
	 * Runs a call, each statement in a transaction of its own.
	 * @param call what is asked
	 * @return what it returned
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} if the database does not answer
	 */
	public <T> T ask(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (DataAccessException | TransactionException ex) {
			throw told(ex);
		}
	}

	/**
	 * Runs work of which all happens or nothing.
	 * @param work what is to be done
	 * @return what it returned
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} if the database does not answer
	 */
	@SuppressWarnings("NullAway") // gives back what the work gave
	public <T> T atomically(Supplier<T> work) {
		return ask(() -> this.transaction.execute((status) -> work.get()));
	}

	/**
	 * A statement that the database understood and refused is a defect, not an outage.
	 */
	private static RuntimeException told(RuntimeException ex) {
		if (ex instanceof NonTransientDataAccessException && !(ex instanceof NonTransientDataAccessResourceException)) {
			return ex;
		}
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
				"The ledger's database does not answer (" + reason(cause) + "); try again in a moment.", ex);
	}

	private static String reason(Throwable cause) {
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
	}

}
