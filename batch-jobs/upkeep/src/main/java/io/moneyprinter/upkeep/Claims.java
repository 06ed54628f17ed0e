package io.moneyprinter.upkeep;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.moneyprinter.ledger.postgres.LedgerCalls;
import io.moneyprinter.video.VideoId;

/**
 * Videos that a backfill makes by itself: they are queued and in no topic, and are begun
 * when their turn comes, or when their backfill is started again.
 */
final class Claims {

	private static final int AT_ONCE = 1000;

	private final LedgerCalls calls;

	Claims(DataSource database) {
		this.calls = new LedgerCalls(database);
	}

	/** Those of some videos that a backfill has yet to make. */
	Set<VideoId> of(Collection<VideoId> videos) {
		Set<VideoId> claimed = new HashSet<>();
		if (!this.calls.ask(() -> this.calls.sql("select to_regclass('backfill.item') is not null")
			.query(Boolean.class)
			.single())) {
			return claimed;
		}
		List<UUID> ids = videos.stream().map(VideoId::value).toList();
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<UUID> page = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
			claimed.addAll(this.calls.ask(() -> this.calls
				.sql("select video_id from backfill.item where state in ('READY', 'TAKEN') and video_id in (:videos)")
				.param("videos", page)
				.query((row, number) -> new VideoId(row.getObject(1, UUID.class)))
				.set()));
		}
		return claimed.stream().collect(Collectors.toUnmodifiableSet());
	}

}
