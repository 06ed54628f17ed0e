package io.moneyprinter.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.moneyprinter.ledger.Standing;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Reads videos joined with the results of their stages: one line for each result.
 */
final class VideoRows implements ResultSetExtractor<List<VideoRow>> {

	/** What a query that is read here selects. */
	static final String SELECT = """
			select v.*, r.stage as result_stage, r.key, r.media_type, r.bytes, r.sha256
			from %s v left join ledger.stage_result r on r.video_id = v.id
			""";

	@Override
	public List<VideoRow> extractData(ResultSet line) throws SQLException {
		Map<UUID, VideoRow> rows = new LinkedHashMap<>();
		Map<UUID, Map<StageName, ArtifactRef>> results = new LinkedHashMap<>();
		while (line.next()) {
			UUID id = line.getObject("id", UUID.class);
			if (!rows.containsKey(id)) {
				rows.put(id, row(line, new VideoId(id)));
			}
			Map<StageName, ArtifactRef> ofVideo = results.computeIfAbsent(id, (any) -> new EnumMap<>(StageName.class));
			if (line.getString("result_stage") != null) {
				ofVideo.put(StageName.valueOf(line.getString("result_stage")), result(line));
			}
		}
		return rows.values().stream().map((row) -> row.with(results.getOrDefault(row.id().value(), Map.of()))).toList();
	}

	private static VideoRow row(ResultSet line, VideoId id) throws SQLException {
		return new VideoRow(id, new AccountId(line.getString("account")), line.getString("topic"),
				WorkClass.valueOf(line.getString("work_class")), request(line), standing(line), Map.of(),
				required(instant(line, "accepted_at")), required(instant(line, "updated_at")));
	}

	private static Standing standing(ResultSet line) throws SQLException {
		String review = line.getString("review");
		return new Standing(VideoState.valueOf(line.getString("state")), line.getInt("attempt"), stage(line, "stage"),
				(review != null) ? ReviewPoint.valueOf(review) : null, line.getBoolean("pausing"), line.getInt("waits"),
				line.getBoolean("insisted"), hold(line), failure(line));
	}

	private static @Nullable Hold hold(ResultSet line) throws SQLException {
		String reason = line.getString("hold_reason");
		return (reason != null)
				? new Hold(Hold.Reason.valueOf(reason), line.getString("hold_sentence"), instant(line, "due_at"))
				: null;
	}

	private static ArtifactRef request(ResultSet line) throws SQLException {
		return new ArtifactRef(line.getString("request_key"), line.getString("request_type"),
				line.getLong("request_bytes"), line.getString("request_sha256"));
	}

	private static ArtifactRef result(ResultSet line) throws SQLException {
		return new ArtifactRef(line.getString("key"), line.getString("media_type"), line.getLong("bytes"),
				line.getString("sha256"));
	}

	private static @Nullable Failure failure(ResultSet line) throws SQLException {
		String code = line.getString("failure_code");
		return (code != null)
				? new Failure(ErrorCode.valueOf(code), line.getString("failure_sentence"), stage(line, "failure_stage"))
				: null;
	}

	private static @Nullable StageName stage(ResultSet line, String column) throws SQLException {
		String name = line.getString(column);
		return (name != null) ? StageName.valueOf(name) : null;
	}

	private static @Nullable Instant instant(ResultSet line, String column) throws SQLException {
		OffsetDateTime time = line.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static Instant required(@Nullable Instant instant) {
		if (instant == null) {
			throw new IllegalStateException("The ledger's table allows no row without times.");
		}
		return instant;
	}

}
