package io.moneyprinter.backfill.postgres;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.moneyprinter.backfill.BackfillEvents;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.ledger.postgres.LedgerCalls;

/**
 * Events as {@link PostgresBackfillRuns} wrote them with the ends of runs.
 */
public final class PostgresBackfillEvents implements BackfillEvents {

	private final LedgerCalls calls;

	/**
	 * Opens what {@link BackfillSchema} has made.
	 * @param database a pool of connections
	 */
	public PostgresBackfillEvents(DataSource database) {
		this.calls = new LedgerCalls(database);
	}

	@Override
	public List<Untold> untold(int limit) {
		return this.calls.ask(() -> this.calls.sql("""
				select number, backfill, body from backfill.event where told_at is null order by number limit :limit
				""")
			.param("limit", limit)
			.query((row, number) -> new Untold(row.getLong("number"),
					new BackfillId(row.getObject("backfill", UUID.class)), row.getString("body")))
			.list());
	}

	@Override
	public void told(Untold event) {
		this.calls
			.ask(() -> this.calls.sql("update backfill.event set told_at = clock_timestamp() where number = :number")
				.param("number", event.number())
				.update());
	}

}
