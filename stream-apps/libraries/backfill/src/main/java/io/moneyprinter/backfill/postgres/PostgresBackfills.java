package io.moneyprinter.backfill.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.ledger.postgres.LedgerCalls;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;

/**
 * Backfills as people see them, in PostgreSQL.
 */
public final class PostgresBackfills implements Backfills {

	private static final int MOST_LISTED = 200;

	private final LedgerCalls calls;

	/**
	 * Opens what {@link BackfillSchema} has made.
	 * @param database a pool of connections
	 */
	public PostgresBackfills(DataSource database) {
		this.calls = new LedgerCalls(database);
	}

	@Override
	public boolean create(BackfillId id, AccountId account, BackfillOptions options) {
		return this.calls.ask(() -> this.calls.sql("""
				insert into backfill.backfill (id, account, name, options, state, concurrency, hourly_price, budget,
					most_films_an_hour, created_at)
				values (:id, :account, :name, :options, 'CREATED', :concurrency, :price, :budget, :anHour,
					clock_timestamp())
				on conflict (id) do nothing
				""")
			.param("id", id.value())
			.param("account", account.value())
			.param("name", options.name())
			.param("options", Columns.written(options.asOf(Instant.now())))
			.param("concurrency", options.concurrency())
			.param("price", options.hourlyPrice())
			.param("budget", options.budget(), Types.DOUBLE)
			.param("anHour", options.mostFilmsAnHour(), Types.INTEGER)
			.update()) == 1;
	}

	@Override
	public Optional<BackfillProgress> find(AccountId account, BackfillId id) {
		return this.calls.ask(() -> this.calls
			.sql(ProgressRows.SELECT.formatted("select * from backfill.backfill where id = :id and account = :account"))
			.param("id", id.value())
			.param("account", account.value())
			.query(ProgressRows::read)
			.optional());
	}

	@Override
	public Optional<BackfillOptions> options(AccountId account, BackfillId id) {
		return this.calls
			.ask(() -> this.calls.sql("select options from backfill.backfill where id = :id and account = :account")
				.param("id", id.value())
				.param("account", account.value())
				.query(String.class)
				.optional())
			.map((json) -> Columns.read(json, BackfillOptions.class));
	}

	@Override
	public List<BackfillProgress> list(AccountId account, int limit, @Nullable BackfillId before) {
		if (limit < 1 || limit > MOST_LISTED) {
			throw InvalidRequestException.of("limit", limit, "1 to " + MOST_LISTED);
		}
		String page = """
				select * from backfill.backfill where account = :account
					and (:before::uuid is null or (created_at, id) < (select created_at, id from backfill.backfill
						where id = :before::uuid and account = :account))
				order by created_at desc, id desc limit :limit
				""";
		return this.calls
			.ask(() -> this.calls.sql(ProgressRows.SELECT.formatted(page) + " order by b.created_at desc, b.id desc")
				.param("account", account.value())
				.param("before", (before != null) ? before.toString() : null, Types.VARCHAR)
				.param("limit", limit)
				.query(ProgressRows::read)
				.list());
	}

	@Override
	public Optional<BackfillProgress> steer(AccountId account, BackfillId id, Steering change) {
		this.calls.ask(() -> this.calls.sql("""
				update backfill.backfill set concurrency = coalesce(:concurrency, concurrency),
					paused = coalesce(:paused, paused), stopping = coalesce(:stopping, stopping),
					sample_approved = coalesce(:approved, sample_approved),
					hourly_price = coalesce(:price, hourly_price),
					budget = nullif(coalesce(:budget, budget), 0),
					most_films_an_hour = nullif(coalesce(:anHour, most_films_an_hour), 0),
					next_film_at = case when :anHour is null then next_film_at end
				where id = :id and account = :account
				""")
			.param("price", change.hourlyPrice(), Types.DOUBLE)
			.param("budget", change.budget(), Types.DOUBLE)
			.param("anHour", change.mostFilmsAnHour(), Types.INTEGER)
			.param("concurrency", change.concurrency(), Types.INTEGER)
			.param("paused", change.paused(), Types.BOOLEAN)
			.param("stopping", change.stopping(), Types.BOOLEAN)
			.param("approved", change.sampleApproved(), Types.BOOLEAN)
			.param("id", id.value())
			.param("account", account.value())
			.update());
		return find(account, id);
	}

	@Override
	public boolean reserveLaunch(AccountId account, BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("""
				update backfill.backfill
				set launch_until = clock_timestamp() + :seconds * interval '1 second'
				where id = :id and account = :account and state <> 'DONE'
					and (launch_until is null or launch_until < clock_timestamp())
					and (run_until is null or run_until < clock_timestamp())
				""")
			.param("seconds", LAUNCH.toSeconds())
			.param("id", id.value())
			.param("account", account.value())
			.update()) == 1;
	}

	@Override
	public void launchFailed(AccountId account, BackfillId id) {
		this.calls.ask(() -> this.calls
			.sql("update backfill.backfill set launch_until = null where id = :id and account = :account")
			.param("id", id.value())
			.param("account", account.value())
			.update());
	}

	@Override
	public List<BadLine> badLines(AccountId account, BackfillId id, int limit) {
		return this.calls.ask(() -> this.calls.sql("""
				select l.* from backfill.bad_line l join backfill.backfill b on b.id = l.backfill
				where b.id = :id and b.account = :account order by l.line, l.place limit :limit
				""")
			.param("id", id.value())
			.param("account", account.value())
			.param("limit", limit)
			.query(ItemRows::badLine)
			.list());
	}

	/**
	 * Sentences name videos and files, so that those of one cause differ: code and stage
	 * are what they have in common.
	 */
	@Override
	public List<FailureGroup> failures(AccountId account, BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("""
				select i.failure_code, i.failure_stage, min(i.sentence) as sentence, count(*) as count,
					(array_agg(i.line order by i.line))[1\\:10] as lines
				from backfill.item i join backfill.backfill b on b.id = i.backfill
				where b.id = :id and b.account = :account and i.state in ('FAILED', 'HELD')
				group by i.failure_code, i.failure_stage order by count desc, i.failure_code, i.failure_stage
				""")
			.param("id", id.value())
			.param("account", account.value())
			.query((row, number) -> group(id, row))
			.list());
	}

	private static FailureGroup group(BackfillId id, ResultSet row) throws SQLException {
		return new FailureGroup(id, Columns.name(row, "failure_code", ErrorCode.class),
				Columns.name(row, "failure_stage", StageName.class), row.getString("sentence"), row.getLong("count"),
				lines(row.getArray("lines")));
	}

	private static List<Integer> lines(Array lines) throws SQLException {
		return Arrays.asList((Integer[]) lines.getArray());
	}

}
