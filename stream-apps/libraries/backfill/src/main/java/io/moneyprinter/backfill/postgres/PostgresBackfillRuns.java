package io.moneyprinter.backfill.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillEvent;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Orders;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.backfill.Spend;
import io.moneyprinter.ledger.postgres.LedgerCalls;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;

/**
 * Runs of backfills; time goes by the database's clock.
 */
public final class PostgresBackfillRuns implements BackfillRuns {

	/** When a sign of life given now is too old. */
	static final String TERM_ENDS = "clock_timestamp() + interval '" + TERM.toSeconds() + " seconds'";

	private final LedgerCalls calls;

	/**
	 * Opens what {@link BackfillSchema} has made.
	 * @param database a pool of connections
	 */
	public PostgresBackfillRuns(DataSource database) {
		this.calls = new LedgerCalls(database);
	}

	@Override
	public Optional<Backfill> find(BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("select * from backfill.backfill where id = :id")
			.param("id", id.value())
			.query(PostgresBackfillRuns::backfill)
			.optional());
	}

	private static Backfill backfill(ResultSet row, int number) throws SQLException {
		return new Backfill(new BackfillId(row.getObject("id", UUID.class)), new AccountId(row.getString("account")),
				Columns.read(row.getString("options"), BackfillOptions.class)
					.steered(row.getInt("concurrency"), row.getDouble("hourly_price"),
							row.getObject("budget", Double.class), row.getObject("most_films_an_hour", Integer.class)),
				BackfillState.valueOf(row.getString("state")), row.getInt("records"), row.getString("input_place"),
				Columns.json(row, "plan", Plan.class));
	}

	@Override
	public boolean begin(BackfillId id, UUID run) {
		return this.calls.ask(() -> this.calls.sql("""
				update backfill.backfill set run = :run, run_until = %s, run_began_at = clock_timestamp(),
					stopping = false, ended_at = null,
					launch_until = null
				where id = :id and (run is null or run = :run or run_until < clock_timestamp())
				""".formatted(TERM_ENDS)).param("id", id.value()).param("run", run).update()) == 1;
	}

	@Override
	public boolean beat(BackfillId id, UUID run) {
		boolean lives = this.calls.ask(() -> this.calls
			.sql("update backfill.backfill set run_until = " + TERM_ENDS + " where id = :id and run = :run")
			.param("id", id.value())
			.param("run", run)
			.update()) == 1;
		this.calls.ask(() -> this.calls
			.sql("update backfill.item set taken_until = " + TERM_ENDS
					+ " where backfill = :id and state = 'TAKEN' and taken_by = :run")
			.param("id", id.value())
			.param("run", run)
			.update());
		return lives;
	}

	@Override
	public boolean live(BackfillId id) {
		return this.calls.ask(() -> this.calls
			.sql("select count(*) from backfill.backfill where id = :id and run_until >= clock_timestamp()")
			.param("id", id.value())
			.query(Long.class)
			.single()) > 0;
	}

	@Override
	public Orders orders(BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("""
				select concurrency, paused, stopping, sample_approved,
					(select count(*) from (select 1 from backfill.item i where i.backfill = b.id and i.state = 'FAILED'
						limit (b.options::jsonb ->> 'mostFailures')::integer + 1) as failed) as failures
				from backfill.backfill b where id = :id
				""")
			.param("id", id.value())
			.query((row, number) -> new Orders(row.getInt("concurrency"), row.getBoolean("paused"),
					row.getBoolean("stopping"), row.getBoolean("sample_approved"), row.getLong("failures")))
			.single());
	}

	@Override
	public void turn(BackfillId id, BackfillState state, @Nullable String sentence) {
		this.calls.ask(
				() -> this.calls.sql("update backfill.backfill set state = :state, sentence = :sentence where id = :id")
					.param("id", id.value())
					.param("state", state.name())
					.param("sentence", sentence, Types.VARCHAR)
					.update());
	}

	@Override
	public void planned(BackfillId id, Plan plan) {
		this.calls.ask(() -> this.calls.sql("update backfill.backfill set plan = :plan where id = :id")
			.param("id", id.value())
			.param("plan", Columns.written(plan))
			.update());
	}

	@Override
	public void reported(BackfillId id, Report report, ArtifactRef file) {
		String column = switch (report) {
			case BAD_LINES -> "bad_line_report";
			case CSV -> "csv_report";
			case HTML -> "html_report";
		};
		this.calls.ask(() -> this.calls.sql("update backfill.backfill set " + column + " = :file where id = :id")
			.param("id", id.value())
			.param("file", Columns.written(file))
			.update());
	}

	@Override
	public Optional<Spend> spend(BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("""
				select budget, (select coalesce(sum(cost), 0) from backfill.item i where i.backfill = b.id) as cost
				from backfill.backfill b where id = :id and budget is not null
				""")
			.param("id", id.value())
			.query((row, number) -> new Spend(row.getDouble("budget"), row.getDouble("cost")))
			.optional());
	}

	@Override
	public void end(BackfillId id, UUID run, BackfillState state, @Nullable String sentence) {
		this.calls.atomically(() -> {
			if (ended(id, run, state, sentence)) {
				tell(id);
			}
			return state;
		});
	}

	private boolean ended(BackfillId id, UUID run, BackfillState state, @Nullable String sentence) {
		return this.calls.sql("""
				update backfill.backfill set run = null, run_until = null, ended_at = clock_timestamp(),
					state = :state, sentence = :sentence
				where id = :id and run = :run
				""")
			.param("state", state.name())
			.param("sentence", sentence, Types.VARCHAR)
			.param("id", id.value())
			.param("run", run)
			.update() == 1;
	}

	private void tell(BackfillId id) {
		BackfillProgress progress = this.calls
			.sql(ProgressRows.SELECT.formatted("select * from backfill.backfill where id = :id"))
			.param("id", id.value())
			.query(ProgressRows::read)
			.single();
		this.calls.sql("insert into backfill.event (backfill, body) values (:id, :body)")
			.param("id", id.value())
			.param("body", Columns.written(BackfillEvent.of(progress)))
			.update();
	}

}
