package io.moneyprinter.backfill.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.ItemEnd;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.ledger.postgres.LedgerCalls;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Items in PostgreSQL. Workers of all processes take from one table: a lock that somebody
 * else holds is skipped, and what a dead worker had is free after its term.
 */
public final class PostgresBackfillItems implements BackfillItems {

	/** What a worker may take: nobody's, or a dead one's, when its time has come. */
	private static final String FREE = """
			(state = 'READY' or (state = 'TAKEN' and taken_until < clock_timestamp()))
				and (due_at is null or due_at <= clock_timestamp()) and (sample or not :sampleOnly)
			""";

	/**
	 * Materialised: PostgreSQL would look for the next once for each row otherwise. Where
	 * films an hour are limited, the time of the next film moves on with each, so that
	 * two workers who come at once make the following ones wait longer.
	 */
	private static final String CLAIM = """
			with allowed as materialized (
				select id from backfill.backfill where id = :id and (most_films_an_hour is null
					or next_film_at is null or next_film_at <= clock_timestamp())),
			next as materialized (
				select line, variant from backfill.item where backfill = :id and exists (select 1 from allowed)
					and state in ('READY', 'TAKEN') and %s
				order by seconds desc, line, variant limit 1 for update skip locked),
			taken as (
				update backfill.item i set state = 'TAKEN', taken_by = :run, taken_until = %s, claims = claims + 1,
					began_at = coalesce(began_at, clock_timestamp()), due_at = null
				from next where i.backfill = :id and i.line = next.line and i.variant = next.variant
				returning i.*),
			paced as (
				update backfill.backfill set next_film_at =
					greatest(next_film_at, clock_timestamp()) + interval '1 hour' / most_films_an_hour
				where id = :id and most_films_an_hour is not null and exists (select 1 from taken))
			select * from taken
			""".formatted(FREE, PostgresBackfillRuns.TERM_ENDS);

	private static final String OF_ITEM = " where backfill = :id and line = :line and variant = :variant ";

	private static final String MINE = OF_ITEM + "and state = 'TAKEN' and taken_by = :run";

	/** Work costs what an hour costs when it is done. */
	private static final String WORKED = """
			worked_millis = worked_millis + :worked, cost = cost + :worked / 3600000.0
				* (select hourly_price from backfill.backfill where id = :id)
			""";

	private static final String END = """
			update backfill.item set state = :state, taken_by = null, taken_until = null, due_at = null,
				attempt = :attempt, reused = :reused, failure_code = :code, failure_stage = :stage,
				sentence = :sentence, film_millis = :millis, film_bytes = :bytes,
				ended_at = clock_timestamp(),
			""" + WORKED;

	private final LedgerCalls calls;

	private final Staging staging;

	/**
	 * Opens what {@link BackfillSchema} has made.
	 * @param database a pool of connections
	 */
	public PostgresBackfillItems(DataSource database) {
		this.calls = new LedgerCalls(database);
		this.staging = new Staging(this.calls);
	}

	@Override
	public void stage(BackfillId id, StagedBatch batch) {
		this.calls.atomically(() -> {
			this.staging.stage(id, batch);
			return true;
		});
	}

	@Override
	public void stageFailed(BackfillId id, BackfillId other, int tries) {
		this.calls.atomically(() -> this.staging.stageFailed(id, other, tries));
	}

	@Override
	public Volume volume(BackfillId id) {
		return this.calls.ask(() -> this.calls.sql("""
				select count(*) as films, coalesce(sum(seconds), 0) as seconds, coalesce(max(seconds), 0) as longest,
					coalesce(sum(bytes), 0) as bytes,
					(select bad_records from backfill.backfill where id = :id) as bad
				from backfill.item where backfill = :id and state in ('READY', 'TAKEN')
				""")
			.param("id", id.value())
			.query((row, number) -> new Volume(row.getLong("films"), row.getDouble("seconds"), row.getDouble("longest"),
					row.getLong("bytes"), row.getInt("bad")))
			.single());
	}

	@Override
	public Optional<Double> pace() {
		return this.calls.ask(() -> this.calls.sql("""
				select sum(worked_millis) / 1000.0 / sum(seconds) as pace from (
					select worked_millis, seconds from backfill.item
					where state = 'PUBLISHED' and not reused and worked_millis > 0
					order by ended_at desc limit 500) as lately
				having sum(seconds) > 0
				""").query(Double.class).optional());
	}

	@Override
	public void sample(BackfillId id, int films) {
		this.calls.ask(() -> this.calls.sql("""
				update backfill.item i set sample = true
				from (select line, variant, row_number() over (order by line, variant) as place, count(*) over () as of
					from backfill.item where backfill = :id) as p
				where i.backfill = :id and i.line = p.line and i.variant = p.variant
					and (p.place * :films / p.of) <> ((p.place - 1) * :films / p.of)
				""").param("id", id.value()).param("films", films).update());
	}

	@Override
	public Optional<Item> claim(BackfillId id, UUID run, boolean sampleOnly) {
		return this.calls.ask(() -> this.calls.sql(CLAIM)
			.param("id", id.value())
			.param("run", run)
			.param("sampleOnly", sampleOnly)
			.query((row, number) -> new Item(id, new ItemKey(row.getInt("line"), row.getInt("variant")),
					new VideoId(row.getObject("video_id", UUID.class)), row.getString("request"),
					Columns.results(row, "results"), row.getInt("claims"), row.getInt("most_attempts"),
					row.getInt("insisted")))
			.optional());
	}

	@Override
	public boolean unfinished(BackfillId id, boolean sampleOnly) {
		return this.calls.ask(() -> this.calls.sql("""
				select exists (select 1 from backfill.item where backfill = :id and state in ('READY', 'TAKEN')
					and (sample or not :sampleOnly))
				""").param("id", id.value()).param("sampleOnly", sampleOnly).query(Boolean.class).single());
	}

	@Override
	public void putBack(Item item, UUID run, Duration delay, Duration worked) {
		this.calls.ask(() -> of(item.backfill(), item.key(), """
				update backfill.item set state = 'READY', taken_by = null, taken_until = null,
					due_at = clock_timestamp() + :delay * interval '1 millisecond',
				""" + WORKED + MINE).param("run", run)
			.param("delay", delay.toMillis())
			.param("worked", worked.toMillis())
			.update());
	}

	@Override
	public boolean end(Item item, UUID run, ItemEnd end, Duration worked) {
		return this.calls
			.ask(() -> ended(item.backfill(), item.key(), END + MINE, end, worked).param("run", run).update()) == 1;
	}

	@Override
	public void correct(BackfillId id, ItemKey key, @Nullable ItemEnd end) {
		this.calls
			.ask(() -> (end != null) ? ended(id, key, END + OF_ITEM, end, Duration.ZERO).update() : of(id, key, """
					update backfill.item set state = 'READY', failure_code = null, failure_stage = null,
						sentence = null, ended_at = null
					""" + OF_ITEM + "and state <> 'TAKEN'").update());
	}

	private StatementSpec ended(BackfillId id, ItemKey key, String sql, ItemEnd end, Duration worked) {
		Failure failure = end.failure();
		StageName stage = (failure != null) ? failure.stage() : null;
		return of(id, key, sql).param("state", end.state().name())
			.param("attempt", end.attempt())
			.param("reused", end.reused())
			.param("code", (failure != null) ? failure.code().name() : null)
			.param("stage", (stage != null) ? stage.name() : null)
			.param("sentence", (failure != null) ? failure.sentence() : end.sentence())
			.param("millis", end.lengthMillis())
			.param("bytes", end.bytes())
			.param("worked", worked.toMillis());
	}

	private StatementSpec of(BackfillId id, ItemKey key, String sql) {
		return this.calls.sql(sql).param("id", id.value()).param("line", key.line()).param("variant", key.variant());
	}

	@Override
	public Counts counts(BackfillId id) {
		return this.calls.ask(() -> this.calls.sql(ItemRows.COUNTS)
			.param("id", id.value())
			.query((row, number) -> ItemRows.counts(row))
			.single());
	}

	@Override
	public List<ItemRow> page(BackfillId id, @Nullable ItemKey after, int limit) {
		return this.calls.ask(() -> this.calls.sql("""
				select * from backfill.item where backfill = :id and (line, variant) > (:line, :variant)
				order by line, variant limit :limit
				""")
			.param("id", id.value())
			.param("line", (after != null) ? after.line() : 0)
			.param("variant", (after != null) ? after.variant() : -1)
			.param("limit", limit)
			.query(ItemRows::item)
			.list());
	}

	@Override
	public List<BadLine> badLines(BackfillId id, int after, int limit) {
		return this.calls.ask(() -> this.calls.sql("""
				select * from backfill.bad_line where backfill = :id and line > :after
				order by line, place limit :limit
				""")
			.param("id", id.value())
			.param("after", after)
			.param("limit", limit)
			.query(ItemRows::badLine)
			.list());
	}

}
