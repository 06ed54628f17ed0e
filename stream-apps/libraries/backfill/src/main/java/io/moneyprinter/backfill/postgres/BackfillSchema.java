package io.moneyprinter.backfill.postgres;

import javax.sql.DataSource;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of backfills to the version that this program knows.
 */
public final class BackfillSchema {

	private static final String NAME = "backfill";

	private BackfillSchema() {
	}

	/**
	 * Makes or updates the tables. Several programs may do so at once; tables of a newer
	 * program are left as they are.
	 * @param database whose user may create a schema, or owns it
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} with the reason
	 */
	public static void migrate(DataSource database) {
		try {
			Flyway.configure()
				.dataSource(database)
				.schemas(NAME)
				.defaultSchema(NAME)
				.locations("classpath:db/backfill")
				.ignoreMigrationPatterns("*:future")
				.load()
				.migrate();
		}
		catch (FlywayException ex) {
			String reason = String.valueOf(ex.getMessage())
				.lines()
				.filter((line) -> !line.isBlank())
				.findFirst()
				.orElse("unknown");
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The tables of backfills cannot be made or updated: " + reason, ex);
		}
	}

}
