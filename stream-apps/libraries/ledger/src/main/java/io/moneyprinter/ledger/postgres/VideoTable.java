package io.moneyprinter.ledger.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.Standing;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoSearch;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of videos, and the results of their stages.
 */
final class VideoTable {

	private static final int FIRST_ATTEMPT = 1;

	private final LedgerCalls calls;

	private final VideoRows rows = new VideoRows();

	VideoTable(LedgerCalls calls) {
		this.calls = calls;
	}

	/** Whether it was not there yet. */
	boolean insert(NewVideo video, Instant now) {
		boolean fresh = insertRow(video, now);
		if (fresh) {
			video.results().forEach((stage, manifest) -> result(video.id(), FIRST_ATTEMPT, stage, manifest, now));
		}
		return fresh;
	}

	private boolean insertRow(NewVideo video, Instant now) {
		ArtifactRef request = video.request();
		return this.calls.sql("""
				insert into ledger.video (id, account, topic, work_class, request_key, request_type, request_bytes,
					request_sha256, state, attempt, review, accepted_at, updated_at)
				values (:id, :account, :topic, :class, :key, :type, :bytes, :sha256, 'QUEUED', :attempt, :review, :now,
					:now)
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
			.param("attempt", FIRST_ATTEMPT)
			.param("review", name(video.review()))
			.param("now", at(now))
			.update() == 1;
	}

	Optional<VideoRow> find(VideoId id) {
		return row(id, "where v.id = :id");
	}

	Map<VideoId, VideoRow> findAll(Collection<VideoId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.calls.sql(VideoRows.SELECT.formatted("ledger.video") + "where v.id in (:ids)")
			.param("ids", ids.stream().map(VideoId::value).toList())
			.query(this.rows)
			.stream()
			.collect(Collectors.toMap(VideoRow::id, Function.identity()));
	}

	/** The row, with everybody else waiting until the transaction ends. */
	Optional<VideoRow> lock(VideoId id) {
		return row(id, "where v.id = :id for update of v");
	}

	private Optional<VideoRow> row(VideoId id, String which) {
		return this.calls.sql(VideoRows.SELECT.formatted("ledger.video") + which)
			.param("id", id.value())
			.query(this.rows)
			.stream()
			.findFirst();
	}

	List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before) {
		String page = """
				(select * from ledger.video where account = :account
					and (:before::uuid is null or (accepted_at, id) < (select accepted_at, id from ledger.video
						where id = :before::uuid and account = :account))
				order by accepted_at desc, id desc limit :limit)
				""";
		return this.calls.sql(VideoRows.SELECT.formatted(page) + "order by v.accepted_at desc, v.id desc")
			.param("account", account.value())
			.param("before", (before != null) ? before.toString() : null)
			.param("limit", limit)
			.query(this.rows);
	}

	List<VideoRow> search(AccountId account, VideoSearch search, int limit, @Nullable VideoId after) {
		String page = """
				(select * from ledger.video where account = :account and state in (:states)
					and (:from::timestamptz is null or accepted_at >= :from::timestamptz)
					and (:to::timestamptz is null or accepted_at < :to::timestamptz)
					and (:topic::text is null or position(lower(:topic::text) in lower(topic)) > 0)
					and (:after::uuid is null or (accepted_at, id) > (select accepted_at, id from ledger.video
						where id = :after::uuid and account = :account))
				order by accepted_at, id limit :limit)
				""";
		return this.calls.sql(VideoRows.SELECT.formatted(page) + "order by v.accepted_at, v.id")
			.param("account", account.value())
			.param("states", search.states().stream().map(Enum::name).toList())
			.param("from", (search.from() != null) ? at(search.from()) : null)
			.param("to", (search.to() != null) ? at(search.to()) : null)
			.param("topic", search.topicContains())
			.param("after", (after != null) ? after.toString() : null)
			.param("limit", limit)
			.query(this.rows);
	}

	List<VideoRow> unfinished(int limit, @Nullable VideoId after) {
		String page = """
				(select * from ledger.video where state not in ('PUBLISHED', 'FAILED', 'CANCELLED')
					and (:after::uuid is null or id > :after::uuid) order by id limit :limit)
				""";
		return this.calls.sql(VideoRows.SELECT.formatted(page) + "order by v.id")
			.param("after", (after != null) ? after.toString() : null)
			.param("limit", limit)
			.query(this.rows);
	}

	/**
	 * Locked rows whose time has come; those that another is just waking are left out.
	 */
	List<VideoRow> due(int limit) {
		List<VideoId> ids = this.calls.sql("""
				select id from ledger.video where state = 'WAITING' and due_at <= clock_timestamp()
				order by due_at limit :limit for update skip locked
				""").param("limit", limit).query((line, number) -> VideoId.parse(line.getString("id"))).list();
		return ids.stream().flatMap((id) -> find(id).stream()).toList();
	}

	void update(VideoRow row) {
		Standing standing = row.standing();
		Hold hold = standing.hold();
		Failure failure = standing.failure();
		this.calls.sql("""
				update ledger.video set state = :state, attempt = :attempt, stage = :stage, work_class = :class,
					review = :review, pausing = :pausing, waits = :waits, insisted = :insisted,
					hold_reason = :holdReason, hold_sentence = :holdSentence, due_at = :due::timestamptz,
					failure_code = :code, failure_sentence = :sentence, failure_stage = :failureStage,
					updated_at = :now
				where id = :id
				""")
			.param("id", row.id().value())
			.param("state", standing.state().name())
			.param("attempt", standing.attempt())
			.param("stage", name(standing.stage()))
			.param("class", row.workClass().name())
			.param("review", name(standing.review()))
			.param("pausing", standing.pausing())
			.param("waits", standing.waits())
			.param("insisted", standing.insisted())
			.param("holdReason", (hold != null) ? hold.reason().name() : null)
			.param("holdSentence", (hold != null) ? hold.sentence() : null)
			.param("due", (hold != null && hold.due() != null) ? at(hold.due()) : null)
			.param("code", (failure != null) ? failure.code().name() : null)
			.param("sentence", (failure != null) ? failure.sentence() : null)
			.param("failureStage", (failure != null) ? name(failure.stage()) : null)
			.param("now", at(row.updatedAt()))
			.update();
	}

	/** A later attempt replaces what an earlier one left. */
	void result(VideoId video, int attempt, StageName stage, ArtifactRef manifest, Instant now) {
		this.calls.sql("""
				insert into ledger.stage_result (video_id, stage, attempt, key, media_type, bytes, sha256, completed_at)
				values (:id, :stage, :attempt, :key, :type, :bytes, :sha256, :now)
				on conflict (video_id, stage) do update set attempt = excluded.attempt, key = excluded.key,
					media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256,
					completed_at = excluded.completed_at
				""")
			.param("id", video.value())
			.param("stage", stage.name())
			.param("attempt", attempt)
			.param("key", manifest.key())
			.param("type", manifest.mediaType())
			.param("bytes", manifest.bytes())
			.param("sha256", manifest.sha256())
			.param("now", at(now))
			.update();
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	/** PostgreSQL keeps microseconds. */
	private static OffsetDateTime at(Instant time) {
		return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
