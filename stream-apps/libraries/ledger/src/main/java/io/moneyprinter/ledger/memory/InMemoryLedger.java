package io.moneyprinter.ledger.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.moneyprinter.ledger.Admission;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.VideoEnd;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that lives as long as its process. Work given to {@link #atomically} is not
 * undone when it fails, because there is nothing beside the ledger that could disagree
 * with it.
 */
public final class InMemoryLedger implements Ledger {

	private static final Comparator<VideoRow> NEWEST_FIRST = Comparator.comparing(VideoRow::acceptedAt)
		.thenComparing((row) -> row.id().toString())
		.reversed();

	private final Clock clock;

	private final Map<VideoId, VideoRow> rows = new HashMap<>();

	public InMemoryLedger(Clock clock) {
		this.clock = clock;
	}

	@Override
	public synchronized Admission admit(NewVideo video) {
		VideoRow row = this.rows.get(video.id());
		if (row == null) {
			VideoRow queued = queued(video, this.clock.instant());
			this.rows.put(video.id(), queued);
			return new Admission(queued, true);
		}
		if (!row.account().equals(video.account()) || !row.request().sha256().equals(video.request().sha256())) {
			throw new VideoException(ErrorCode.IDEMPOTENCY_CONFLICT, "The video " + video.id()
					+ " was asked for before with another request; use another idempotency key for another request.");
		}
		return new Admission(row, false);
	}

	private static VideoRow queued(NewVideo video, Instant now) {
		return new VideoRow(video.id(), video.account(), video.topic(), video.workClass(), video.request(),
				VideoState.QUEUED, 1, null, Map.of(), null, now, now, null);
	}

	@Override
	public synchronized <T> T atomically(Supplier<T> work) {
		return work.get();
	}

	@Override
	public synchronized Optional<VideoRow> find(VideoId id) {
		return Optional.ofNullable(this.rows.get(id));
	}

	@Override
	public synchronized List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before) {
		List<VideoRow> all = this.rows.values()
			.stream()
			.filter((row) -> row.account().equals(account))
			.sorted(NEWEST_FIRST)
			.toList();
		VideoRow last = (before != null) ? this.rows.get(before) : null;
		if (before != null && (last == null || !last.account().equals(account))) {
			return List.of();
		}
		return all.stream().filter((row) -> last == null || NEWEST_FIRST.compare(row, last) > 0).limit(limit).toList();
	}

	@Override
	public boolean begin(VideoId id, int attempt, StageName stage) {
		return change(id, attempt,
				(row) -> copy(row, (row.state() == VideoState.PUBLISHING) ? VideoState.PUBLISHING : VideoState.RUNNING,
						stage, row.results(), null));
	}

	@Override
	public boolean complete(VideoId id, int attempt, StageName stage, ArtifactRef manifest) {
		return change(id, attempt, (row) -> {
			Map<StageName, ArtifactRef> results = new EnumMap<>(StageName.class);
			results.putAll(row.results());
			results.put(stage, manifest);
			return copy(row, row.state(), row.stage(), results, null);
		});
	}

	@Override
	public boolean claimPublication(VideoId id, int attempt) {
		return change(id, attempt, (row) -> copy(row, VideoState.PUBLISHING, row.stage(), row.results(), null));
	}

	@Override
	public boolean end(VideoId id, int attempt, VideoEnd end) {
		return change(id, attempt, (row) -> {
			if (end instanceof VideoEnd.Cancelled && row.state() == VideoState.PUBLISHING) {
				return row;
			}
			Failure failure = (end instanceof VideoEnd.Failed failed) ? failed.failure() : null;
			return copy(row, end.state(), row.stage(), row.results(), failure);
		});
	}

	@Override
	public void check() {
		// always there
	}

	private synchronized boolean change(VideoId id, int attempt, UnaryOperator<VideoRow> change) {
		VideoRow row = this.rows.get(id);
		if (row == null || row.attempt() != attempt || row.state().terminal()) {
			return false;
		}
		VideoRow next = Objects.requireNonNull(change.apply(row));
		this.rows.put(id, next);
		return next != row;
	}

	private VideoRow copy(VideoRow row, VideoState state, @Nullable StageName stage,
			Map<StageName, ArtifactRef> results, @Nullable Failure failure) {
		Instant now = this.clock.instant();
		return new VideoRow(row.id(), row.account(), row.topic(), row.workClass(), row.request(), state, row.attempt(),
				stage, results, failure, row.acceptedAt(), now, state.terminal() ? now : null);
	}

}
