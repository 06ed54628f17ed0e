package io.moneyprinter.ledger.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import io.moneyprinter.ledger.Lease;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on which stage of which video. Time is the database's, since the clocks of
 * two runners may differ by days.
 */
final class LeaseTable {

	private static final String TERM = "clock_timestamp() + interval '" + Lease.TERM.toSeconds() + " seconds'";

	private static final String MINE = " where video_id = :video and stage = :stage and token = :token";

	private final LedgerCalls calls;

	LeaseTable(LedgerCalls calls) {
		this.calls = calls;
	}

	/** A lease, unless another's still holds. */
	Optional<Lease> take(VideoId video, int attempt, StageName stage) {
		return this.calls
			.sql("insert into ledger.lease as l (video_id, stage, token, expires_at)"
					+ " values (:video, :stage, nextval('ledger.lease_token'), " + TERM + ")"
					+ " on conflict (video_id, stage) do update set token = excluded.token,"
					+ " expires_at = excluded.expires_at where l.expires_at < clock_timestamp() returning token")
			.param("video", video.value())
			.param("stage", stage.name())
			.query(Long.class)
			.optional()
			.map((token) -> new Lease(video, attempt, stage, token));
	}

	boolean renew(Lease lease) {
		return mine("update ledger.lease set expires_at = " + TERM + MINE, lease).update() == 1;
	}

	boolean holds(Lease lease) {
		return !mine("select 1 from ledger.lease" + MINE, lease).query().listOfRows().isEmpty();
	}

	boolean end(Lease lease) {
		return mine("delete from ledger.lease" + MINE, lease).update() == 1;
	}

	void endAll(VideoId video) {
		this.calls.sql("delete from ledger.lease where video_id = :video").param("video", video.value()).update();
	}

	Instant now() {
		return this.calls.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

	private JdbcClient.StatementSpec mine(String statement, Lease lease) {
		return this.calls.sql(statement)
			.param("video", lease.video().value())
			.param("stage", lease.stage().name())
			.param("token", lease.token());
	}

}
