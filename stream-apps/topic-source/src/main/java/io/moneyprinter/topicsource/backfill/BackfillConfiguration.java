package io.moneyprinter.topicsource.backfill;

import javax.sql.DataSource;

import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.ledger.Ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Backfills lie in the ledger's database.
 */
@Configuration(proxyBeanMethods = false)
class BackfillConfiguration {

	/** After the ledger, whose videos the items name. */
	@Bean
	Backfills backfills(DataSource database, Ledger ledger) {
		BackfillSchema.migrate(database);
		return new PostgresBackfills(database);
	}

}
