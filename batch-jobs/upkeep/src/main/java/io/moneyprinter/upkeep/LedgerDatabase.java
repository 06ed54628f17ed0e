package io.moneyprinter.upkeep;

import java.time.Clock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.postgres.LedgerSchema;
import io.moneyprinter.ledger.postgres.PostgresLedger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ledger, in its own database. The pool is no bean: Spring Batch and Spring Cloud
 * Task would have to be told which of two is theirs.
 */
final class LedgerDatabase implements AutoCloseable {

	private final HikariDataSource pool;

	private final Ledger ledger;

	LedgerDatabase(Settings settings) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(settings.url());
		config.setUsername(settings.username());
		config.setPassword(settings.password());
		config.setMaximumPoolSize(3);
		config.setConnectionTimeout(5000);
		config.addDataSourceProperty("socketTimeout", "30");
		// An unreachable database fails the step that needs it, and none other.
		config.setInitializationFailTimeout(-1);
		this.pool = new HikariDataSource(config);
		this.ledger = new PostgresLedger(this.pool, Clock.systemUTC());
	}

	Ledger ledger() {
		LedgerSchema.migrate(this.pool);
		return this.ledger;
	}

	/** For questions that the ledger does not answer. */
	DataSource pool() {
		return this.pool;
	}

	@Override
	public void close() {
		this.pool.close();
	}

	/**
	 * Where the ledger lies.
	 *
	 * @param url JDBC address
	 * @param username of its owner
	 * @param password of its owner
	 */
	@ConfigurationProperties("moneyprinter.ledger.datasource")
	record Settings(@DefaultValue("jdbc:postgresql://127.0.0.1:5433/moneyprinter") String url,
			@DefaultValue("moneyprinter") String username, @DefaultValue("") String password) {

		@Override
		public String toString() {
			return this.url;
		}

	}

}
