package io.moneyprinter.backfilljob;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The database of ledger and backfills. The one that {@code spring.datasource} names
 * keeps what Data Flow wants to know of the job; if nothing is said here, it keeps all.
 *
 * @param url of JDBC
 * @param username of the database
 * @param password of the database
 */
@ConfigurationProperties("moneyprinter.ledger.datasource")
public record LedgerDatabaseProperties(@Nullable String url, @Nullable String username, @Nullable String password) {

	@Override
	public String toString() {
		return "the ledger at " + this.url;
	}

}
