package io.moneyprinter.ledger.postgres;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.moneyprinter.ledger.Admission;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.VideoEnd;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger in PostgreSQL. Every change is one conditional statement, so the database
 * decides who was first. Takes part in a transaction that Spring has begun on the same
 * data source: what else is written in it commits with the ledger.
 */
public final class PostgresLedger implements Ledger {

	/** What makes a change conditional. */
	private static final String LIVE = """
			where id = :id and attempt = :attempt and state not in ('PUBLISHED', 'FAILED', 'CANCELLED')
			""";

	private final LedgerCalls calls;

	private final VideoRows rows = new VideoRows();

	private final Clock clock;

	/**
	 * Opens a ledger whose tables {@link LedgerSchema} has made.
	 * @param database a pool of connections
	 * @param clock gives the times in the rows
	 */
	public PostgresLedger(DataSource database, Clock clock) {
		this.calls = new LedgerCalls(database);
		this.clock = clock;
	}

	@Override
	public Admission admit(NewVideo video) {
		return this.calls.ask(() -> {
			boolean fresh = insert(video);
			VideoRow row = row(video.id())
				.orElseThrow(() -> new IllegalStateException("Rows are never deleted, but " + video.id() + " was."));
			if (!row.account().equals(video.account()) || !row.request().sha256().equals(video.request().sha256())) {
				throw new VideoException(ErrorCode.IDEMPOTENCY_CONFLICT, "The video " + video.id()
						+ " was asked for before with another request; use another idempotency key for another request.");
			}
			return new Admission(row, fresh);
		});
	}

	private boolean insert(NewVideo video) {
		ArtifactRef request = video.request();
		return this.calls.sql("""
				insert into ledger.video (id, account, topic, work_class, request_key, request_type, request_bytes,
					request_sha256, state, attempt, accepted_at, updated_at)
				values (:id, :account, :topic, :class, :key, :type, :bytes, :sha256, 'QUEUED', 1, :now, :now)
				on conflict (id) do nothing
				""")
			.param("id", video.id().value())
			.param("account", video.account().value())
			.param("topic", video.topic())
			.param("class", video.workClass().name())
			.param("key", request.key())
			.param("type", request.mediaType())
			.param("bytes", request.bytes())
			.param("sha256", request.sha256())
			.param("now", now())
			.update() == 1;
	}

	@Override
	public <T> T atomically(Supplier<T> work) {
		return this.calls.atomically(work);
	}

	@Override
	public Optional<VideoRow> find(VideoId id) {
		return this.calls.ask(() -> row(id));
	}

	private Optional<VideoRow> row(VideoId id) {
		return this.calls.sql(VideoRows.SELECT.formatted("ledger.video") + "where v.id = :id")
			.param("id", id.value())
			.query(this.rows)
			.stream()
			.findFirst();
	}

	@Override
	public List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before) {
		String page = """
				(select * from ledger.video where account = :account
					and (:before::uuid is null or (accepted_at, id) < (select accepted_at, id from ledger.video
						where id = :before::uuid and account = :account))
				order by accepted_at desc, id desc limit :limit)
				""";
		return this.calls
			.ask(() -> this.calls.sql(VideoRows.SELECT.formatted(page) + "order by v.accepted_at desc, v.id desc")
				.param("account", account.value())
				.param("before", (before != null) ? before.toString() : null)
				.param("limit", limit)
				.query(this.rows));
	}

	@Override
	public boolean begin(VideoId id, int attempt, StageName stage) {
		return change(id, attempt, """
				update ledger.video set stage = :stage, updated_at = :now,
					state = case when state = 'PUBLISHING' then state else 'RUNNING' end
				""" + LIVE, stage);
	}

	@Override
	public boolean complete(VideoId id, int attempt, StageName stage, ArtifactRef manifest) {
		String change = "with live as (update ledger.video set updated_at = :now " + LIVE + " returning id)" + """
				insert into ledger.stage_result (video_id, stage, attempt, key, media_type, bytes, sha256, completed_at)
				select id, :stage, :attempt, :key, :type, :bytes, :sha256, :now from live
				on conflict (video_id, stage) do update set attempt = excluded.attempt, key = excluded.key,
					media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256,
					completed_at = excluded.completed_at
				""";
		return this.calls.ask(() -> conditional(change, id, attempt).param("stage", stage.name())
			.param("key", manifest.key())
			.param("type", manifest.mediaType())
			.param("bytes", manifest.bytes())
			.param("sha256", manifest.sha256())
			.update() == 1);
	}

	@Override
	public boolean claimPublication(VideoId id, int attempt) {
		return change(id, attempt, "update ledger.video set state = 'PUBLISHING', updated_at = :now " + LIVE, null);
	}

	@Override
	public boolean end(VideoId id, int attempt, VideoEnd end) {
		String guard = (end instanceof VideoEnd.Cancelled) ? " and state <> 'PUBLISHING'" : "";
		Failure failure = (end instanceof VideoEnd.Failed failed) ? failed.failure() : null;
		StageName stage = (failure != null) ? failure.stage() : null;
		String change = """
				update ledger.video set state = :state, updated_at = :now, ended_at = :now, failure_code = :code,
					failure_sentence = :sentence, failure_stage = :stage
				""" + LIVE + guard;
		return this.calls.ask(() -> conditional(change, id, attempt).param("state", end.state().name())
			.param("code", (failure != null) ? failure.code().name() : null)
			.param("sentence", (failure != null) ? failure.sentence() : null)
			.param("stage", (stage != null) ? stage.name() : null)
			.update() == 1);
	}

	@Override
	public void check() {
		this.calls.ask(() -> this.calls.sql("select 1 from ledger.video limit 1").query().listOfRows());
	}

	private boolean change(VideoId id, int attempt, String statement, @Nullable StageName stage) {
		return this.calls.ask(() -> {
			JdbcClient.StatementSpec change = conditional(statement, id, attempt);
			return ((stage != null) ? change.param("stage", stage.name()) : change).update() == 1;
		});
	}

	private JdbcClient.StatementSpec conditional(String statement, VideoId id, int attempt) {
		return this.calls.sql(statement).param("id", id.value()).param("attempt", attempt).param("now", now());
	}

	/** PostgreSQL keeps microseconds. */
	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
