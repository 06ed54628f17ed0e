package io.moneyprinter.ledger.postgres;

import javax.sql.DataSource;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the ledger's tables to the version that this program knows. They have a schema
 * and a history of their own, so that apps may keep other tables beside them.
 */
public final class LedgerSchema {

	/** The schema in which all tables of the ledger lie. */
	static final String NAME = "ledger";

	private LedgerSchema() {
	}

	/**
	 * Makes or updates the tables. Several programs may do so at once: one works, the
	 * others wait for it. Tables of a newer program are left as they are.
	 * @param database whose user may create a schema, or owns it
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} with the reason
	 */
	public static void migrate(DataSource database) {
		try {
			Flyway.configure()
				.dataSource(database)
				.schemas(NAME)
				.defaultSchema(NAME)
				.locations("classpath:db/ledger")
				.ignoreMigrationPatterns("*:future")
				.load()
				.migrate();
		}
		catch (FlywayException ex) {
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The ledger's tables cannot be made or updated: " + firstLine(ex), ex);
		}
	}

	private static String firstLine(FlywayException ex) {
		return String.valueOf(ex.getMessage()).lines().filter((line) -> !line.isBlank()).findFirst().orElse("unknown");
	}

}
