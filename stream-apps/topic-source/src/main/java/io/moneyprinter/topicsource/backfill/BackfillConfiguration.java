package io.moneyprinter.topicsource.backfill;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.moneyprinter.backfill.BackfillEvents;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillEvents;
import io.moneyprinter.backfill.postgres.PostgresBackfillItems;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.backfill.report.ReportContent;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.kafka.KafkaSender;

import org.springframework.beans.factory.ObjectProvider;
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

	@Bean
	ReportContent reportContent(DataSource database, Backfills backfills) {
		return new ReportContent(backfills, new PostgresBackfillItems(database));
	}

	@Bean
	BackfillEvents backfillEvents(DataSource database, Backfills migrated) {
		return new PostgresBackfillEvents(database);
	}

	/** The scheduler is made with this task, and tables need it not: so it asks late. */
	@Bean
	RecurringTask<Void> tellBackfills(ObjectProvider<BackfillEvents> events, ObjectProvider<BackfillDesk> desk,
			KafkaSender sender) {
		return new Newscast(events::getObject, desk::getObject, sender).task();
	}

}
