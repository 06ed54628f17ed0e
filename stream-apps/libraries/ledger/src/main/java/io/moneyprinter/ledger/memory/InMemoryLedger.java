package io.moneyprinter.ledger.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.moneyprinter.ledger.Admission;
import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.ledger.Lease;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.Passage;
import io.moneyprinter.ledger.Standing;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.ledger.VideoLife;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoSearch;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoControl;
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

	private final Leases leases;

	private final Map<VideoId, VideoRow> rows = new HashMap<>();

	public InMemoryLedger(Clock clock) {
		this.clock = clock;
		this.leases = new Leases(clock);
	}

	@Override
	public synchronized Admission admit(NewVideo video) {
		VideoRow row = this.rows.get(video.id());
		if (row == null) {
			Instant now = this.clock.instant();
			VideoRow queued = new VideoRow(video.id(), video.account(), video.topic(), video.workClass(),
					video.request(), VideoLife.first(video), video.results(), now, now);
			this.rows.put(video.id(), queued);
			return new Admission(queued, true);
		}
		VideoLife.requireSameRequest(row, video);
		return new Admission(row, false);
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
	public synchronized Map<VideoId, VideoRow> findAll(Collection<VideoId> ids) {
		return ids.stream()
			.distinct()
			.flatMap((id) -> find(id).stream())
			.collect(Collectors.toMap(VideoRow::id, Function.identity()));
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
	public synchronized List<VideoRow> search(AccountId account, VideoSearch search, int limit,
			@Nullable VideoId after) {
		VideoRow last = (after != null) ? this.rows.get(after) : null;
		if (after != null && (last == null || !last.account().equals(account))) {
			return List.of();
		}
		return this.rows.values()
			.stream()
			.filter((row) -> row.account().equals(account) && search.finds(row))
			.sorted(NEWEST_FIRST.reversed())
			.filter((row) -> last == null || NEWEST_FIRST.compare(row, last) < 0)
			.limit(limit)
			.toList();
	}

	@Override
	public synchronized List<VideoRow> unfinished(int limit, @Nullable VideoId after) {
		return this.rows.values()
			.stream()
			.filter((row) -> !row.state().terminal())
			.filter((row) -> after == null || row.id().toString().compareTo(after.toString()) > 0)
			.sorted(Comparator.comparing((row) -> row.id().toString()))
			.limit(limit)
			.toList();
	}

	@Override
	public synchronized Turn begin(VideoId id, int attempt, StageName stage) {
		VideoRow row = this.rows.get(id);
		Optional<Standing> begun = (row != null) ? VideoLife.begin(row, attempt, stage) : Optional.empty();
		if (row == null || begun.isEmpty()) {
			return new Turn.Refused();
		}
		if (begun.get().state() == VideoState.HELD) {
			write(row, begun.get());
			return new Turn.Refused();
		}
		return this.leases.take(id, attempt, stage)
			.<Turn>map((lease) -> new Turn.Granted(lease, write(row, begun.get())))
			.orElseGet(Turn.Taken::new);
	}

	@Override
	public synchronized boolean renew(Lease lease) {
		return this.leases.renew(lease);
	}

	@Override
	public synchronized void release(Lease lease) {
		this.leases.end(lease);
	}

	@Override
	public synchronized Passage complete(Lease lease, ArtifactRef manifest) {
		return change(lease, (row) -> VideoLife.complete(row.standing(), lease.attempt(), lease.stage())).map((row) -> {
			this.rows.put(row.id(), with(row, lease.stage(), manifest));
			this.leases.end(lease);
			return (row.state() == VideoState.HELD) ? Passage.HELD : Passage.ON;
		}).orElse(Passage.REFUSED);
	}

	@Override
	public synchronized boolean claimPublication(Lease lease) {
		return change(lease, (row) -> VideoLife.claim(row.standing(), lease.attempt())).isPresent();
	}

	@Override
	public synchronized boolean fail(Lease lease, Failure failure) {
		return change(lease, (row) -> VideoLife.fail(row.standing(), lease.attempt(), failure))
			.map((row) -> this.leases.end(lease))
			.isPresent();
	}

	@Override
	public synchronized Optional<Hold> putOff(Lease lease, Duration delay, String sentence) {
		return hold(lease, VideoLife.later(sentence, this.clock.instant().plus(delay)));
	}

	@Override
	public synchronized Optional<Hold> doubt(Lease lease, String sentence) {
		return hold(lease, VideoLife.inDoubt(sentence));
	}

	private Optional<Hold> hold(Lease lease, Hold hold) {
		return change(lease, (row) -> VideoLife.hold(row.standing(), lease.attempt(), hold)).map((row) -> {
			this.leases.end(lease);
			return hold;
		});
	}

	@Override
	public synchronized List<VideoRow> wake(int limit) {
		Instant now = this.clock.instant();
		return this.rows.values()
			.stream()
			.filter((row) -> row.hold() != null && row.hold().due() != null && !row.hold().due().isAfter(now))
			.limit(limit)
			.toList()
			.stream()
			.map((row) -> write(row, VideoLife.wake(row.standing())))
			.toList();
	}

	@Override
	public synchronized ControlAnswer control(AccountId account, VideoControl control) {
		ControlAnswer answer = VideoLife.control(owned(account, control.videoId()), control, this.clock.instant());
		put(answer.row());
		return answer;
	}

	@Override
	public synchronized VideoRow rewrite(AccountId account, VideoId id, ArtifactRef script) {
		VideoRow row = owned(account, id);
		VideoLife.requireScriptReview(row);
		VideoRow rewritten = with(row, StageName.SCRIPT, script);
		this.rows.put(id, rewritten);
		return write(rewritten, row.standing());
	}

	private VideoRow owned(AccountId account, VideoId id) {
		return find(id).filter((row) -> row.account().equals(account)).orElseThrow(() -> VideoLife.unknown(id));
	}

	@Override
	public void check() {
		// always there
	}

	private Optional<VideoRow> change(Lease lease, Function<VideoRow, Optional<Standing>> change) {
		return find(lease.video()).filter((row) -> this.leases.holds(lease))
			.flatMap((row) -> change.apply(row).map((next) -> write(row, next)));
	}

	private VideoRow write(VideoRow row, Standing next) {
		VideoRow changed = row.with(next, row.workClass(), this.clock.instant());
		put(changed);
		return changed;
	}

	private void put(VideoRow row) {
		this.rows.put(row.id(), row);
		if (row.state().terminal()) {
			this.leases.endAll(row.id());
		}
	}

	private static VideoRow with(VideoRow row, StageName stage, ArtifactRef manifest) {
		Map<StageName, ArtifactRef> results = new EnumMap<>(StageName.class);
		results.putAll(row.results());
		results.put(stage, manifest);
		return row.with(results);
	}

}
