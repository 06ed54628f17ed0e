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
import java.util.concurrent.atomic.AtomicLong;
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

	private final Clock clock;

	private final Map<VideoId, Entry> entries = new HashMap<>();

	private final AtomicLong order = new AtomicLong();

	public InMemoryLedger(Clock clock) {
		this.clock = clock;
	}

	@Override
	public synchronized Admission admit(NewVideo video) {
		Entry entry = this.entries.get(video.id());
		if (entry == null) {
			VideoRow row = queued(video, this.clock.instant());
			this.entries.put(video.id(), new Entry(row, this.order.incrementAndGet()));
			return new Admission(row, true);
		}
		VideoRow row = entry.row();
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
		return Optional.ofNullable(this.entries.get(id)).map(Entry::row);
	}

	@Override
	public synchronized List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before) {
		Entry last = (before != null) ? this.entries.get(before) : null;
		return this.entries.values()
			.stream()
			.filter((entry) -> entry.row().account().equals(account))
			.filter((entry) -> last == null || entry.order() < last.order())
			.sorted(Comparator.comparingLong(Entry::order).reversed())
			.limit(limit)
			.map(Entry::row)
			.toList();
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
		Entry entry = this.entries.get(id);
		if (entry == null || entry.row().attempt() != attempt || entry.row().state().terminal()) {
			return false;
		}
		VideoRow next = Objects.requireNonNull(change.apply(entry.row()));
		this.entries.put(id, new Entry(next, entry.order()));
		return next != entry.row();
	}

	private VideoRow copy(VideoRow row, VideoState state, @Nullable StageName stage,
			Map<StageName, ArtifactRef> results, @Nullable Failure failure) {
		Instant now = this.clock.instant();
		return new VideoRow(row.id(), row.account(), row.topic(), row.workClass(), row.request(), state, row.attempt(),
				stage, results, failure, row.acceptedAt(), now, state.terminal() ? now : null);
	}

	private record Entry(VideoRow row, long order) {
	}

}
