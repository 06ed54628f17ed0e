package io.moneyprinter.ledger.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

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
 * A ledger in PostgreSQL. Every change locks the video's row, asks {@link VideoLife} and
 * writes the answer, so the database decides who was first. Takes part in a transaction
 * that Spring has begun on the same data source: what else is written in it commits with
 * the ledger.
 */
public final class PostgresLedger implements Ledger {

	private final LedgerCalls calls;

	private final VideoTable videos;

	private final LeaseTable leases;

	private final Clock clock;

	/**
	 * Opens a ledger whose tables {@link LedgerSchema} has made.
	 * @param database a pool of connections
	 * @param clock gives the times in the rows; leases and due times go by the database's
	 */
	public PostgresLedger(DataSource database, Clock clock) {
		this.calls = new LedgerCalls(database);
		this.videos = new VideoTable(this.calls);
		this.leases = new LeaseTable(this.calls);
		this.clock = clock;
	}

	@Override
	public Admission admit(NewVideo video) {
		return atomically(() -> {
			boolean fresh = this.videos.insert(video, this.clock.instant());
			VideoRow row = this.videos.find(video.id())
				.orElseThrow(() -> new IllegalStateException("Rows are never deleted, but " + video.id() + " was."));
			VideoLife.requireSameRequest(row, video);
			return new Admission(row, fresh);
		});
	}

	@Override
	public <T> T atomically(Supplier<T> work) {
		return this.calls.atomically(work);
	}

	@Override
	public Optional<VideoRow> find(VideoId id) {
		return this.calls.ask(() -> this.videos.find(id));
	}

	@Override
	public Map<VideoId, VideoRow> findAll(Collection<VideoId> ids) {
		return this.calls.ask(() -> this.videos.findAll(ids));
	}

	@Override
	public List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before) {
		return this.calls.ask(() -> this.videos.list(account, limit, before));
	}

	@Override
	public List<VideoRow> search(AccountId account, VideoSearch search, int limit, @Nullable VideoId after) {
		return this.calls.ask(() -> this.videos.search(account, search, limit, after));
	}

	@Override
	public List<VideoRow> unfinished(int limit, @Nullable VideoId after) {
		return this.calls.ask(() -> this.videos.unfinished(limit, after));
	}

	@Override
	public Turn begin(VideoId id, int attempt, StageName stage) {
		return atomically(() -> {
			Optional<VideoRow> row = this.videos.lock(id);
			Optional<Standing> begun = row.flatMap((now) -> VideoLife.begin(now, attempt, stage));
			if (row.isEmpty() || begun.isEmpty()) {
				return new Turn.Refused();
			}
			if (begun.get().state() == VideoState.HELD) {
				write(row.get(), begun.get());
				return new Turn.Refused();
			}
			return this.leases.take(id, attempt, stage)
				.<Turn>map((lease) -> new Turn.Granted(lease, write(row.get(), begun.get())))
				.orElseGet(Turn.Taken::new);
		});
	}

	@Override
	public boolean renew(Lease lease) {
		return this.calls.ask(() -> this.leases.renew(lease));
	}

	@Override
	public void release(Lease lease) {
		this.calls.ask(() -> this.leases.end(lease));
	}

	@Override
	public Passage complete(Lease lease, ArtifactRef manifest) {
		return atomically(() -> {
			Optional<VideoRow> row = under(lease);
			Optional<Standing> next = row
				.flatMap((now) -> VideoLife.complete(now.standing(), lease.attempt(), lease.stage()));
			if (row.isEmpty() || next.isEmpty()) {
				return Passage.REFUSED;
			}
			this.videos.result(lease.video(), lease.attempt(), lease.stage(), manifest, this.clock.instant());
			write(row.get(), next.get());
			this.leases.end(lease);
			return (next.get().state() == VideoState.HELD) ? Passage.HELD : Passage.ON;
		});
	}

	@Override
	public boolean claimPublication(Lease lease) {
		return atomically(() -> under(lease)
			.flatMap((row) -> VideoLife.claim(row.standing(), lease.attempt()).map((next) -> write(row, next)))
			.isPresent());
	}

	@Override
	public boolean fail(Lease lease, Failure failure) {
		return atomically(() -> under(lease)
			.flatMap((row) -> VideoLife.fail(row.standing(), lease.attempt(), failure).map((next) -> write(row, next)))
			.map((row) -> this.leases.end(lease))
			.isPresent());
	}

	@Override
	public Optional<Hold> putOff(Lease lease, Duration delay, String sentence) {
		return atomically(() -> hold(lease, VideoLife.later(sentence, this.leases.now().plus(delay))));
	}

	@Override
	public Optional<Hold> doubt(Lease lease, String sentence) {
		return atomically(() -> hold(lease, VideoLife.inDoubt(sentence)));
	}

	private Optional<Hold> hold(Lease lease, Hold hold) {
		return under(lease)
			.flatMap((row) -> VideoLife.hold(row.standing(), lease.attempt(), hold).map((next) -> write(row, next)))
			.map((row) -> {
				this.leases.end(lease);
				return hold;
			});
	}

	@Override
	public List<VideoRow> wake(int limit) {
		return atomically(() -> this.videos.due(limit)
			.stream()
			.map((row) -> write(row, VideoLife.wake(row.standing())))
			.toList());
	}

	@Override
	public ControlAnswer control(AccountId account, VideoControl control) {
		return atomically(() -> {
			VideoRow row = owned(account, control.videoId());
			ControlAnswer answer = VideoLife.control(row, control, this.clock.instant());
			if (answer.outcome() == ControlAnswer.Outcome.DONE) {
				update(answer.row());
			}
			return answer;
		});
	}

	@Override
	public VideoRow rewrite(AccountId account, VideoId id, ArtifactRef script) {
		return atomically(() -> {
			VideoRow row = owned(account, id);
			VideoLife.requireScriptReview(row);
			Instant now = this.clock.instant();
			this.videos.result(id, row.attempt(), StageName.SCRIPT, script, now);
			this.videos.update(row.with(row.standing(), row.workClass(), now));
			return this.videos.find(id).orElseThrow(() -> VideoLife.unknown(id));
		});
	}

	private VideoRow owned(AccountId account, VideoId id) {
		return this.videos.lock(id)
			.filter((row) -> row.account().equals(account))
			.orElseThrow(() -> VideoLife.unknown(id));
	}

	/** The locked row, if the lease still holds for it. */
	private Optional<VideoRow> under(Lease lease) {
		return this.videos.lock(lease.video()).filter((row) -> this.leases.holds(lease));
	}

	private VideoRow write(VideoRow row, Standing next) {
		VideoRow changed = row.with(next, row.workClass(), this.clock.instant());
		update(changed);
		return changed;
	}

	/**
	 * A video may end while a message that came twice is passed on by an earlier stage.
	 */
	private void update(VideoRow row) {
		this.videos.update(row);
		if (row.state().terminal()) {
			this.leases.endAll(row.id());
		}
	}

	@Override
	public void check() {
		this.calls.ask(() -> this.calls.sql("select 1 from ledger.video limit 1").query().listOfRows());
	}

}
