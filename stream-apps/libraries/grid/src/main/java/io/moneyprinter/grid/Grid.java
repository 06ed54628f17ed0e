package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.grid.wire.Cargo;
import io.moneyprinter.grid.wire.Leftovers;
import io.moneyprinter.grid.wire.OwnFolders;
import io.moneyprinter.grid.wire.SegmentCraft;
import io.moneyprinter.grid.wire.SegmentWire;
import io.moneyprinter.grid.work.Running;
import io.moneyprinter.grid.work.Workshop;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.LocalSegmentRunner;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * This process as a member of a grid. Members whose films would differ by a byte are
 * members of different grids.
 */
public final class Grid implements AutoCloseable {

	/**
	 * Raised by hand when members of old and new programs would misunderstand each other.
	 */
	private static final int PROTOCOL = 2;

	private static final int FINGERPRINT_DIGITS = 12;

	/** How many runs the local runner may be asked for at once: the workshop decides. */
	private static final int UNBOUNDED = 10_000;

	private static final Duration SOON = Duration.ofSeconds(30);

	private final String id = UUID.randomUUID().toString();

	private final GridSettings settings;

	private final LocalSegmentRunner alone;

	private final LocalSegmentRunner bench;

	private final SegmentWire wire;

	private final Cargo cargo;

	private final SegmentCraft craft;

	private final String shelf;

	private final Joining joining;

	private final NodeReport report;

	private final Upkeep upkeep;

	private volatile long leaveAt = Long.MAX_VALUE;

	private Grid(GridSettings settings, Ffmpeg ffmpeg, ArtifactStore store, NodeBoard board) throws IOException {
		Shelf kept = new Shelf(settings.pieces());
		OwnFolders folders = new OwnFolders(settings.work());
		this.settings = settings;
		this.shelf = ShelfId.of(settings.pieces());
		this.alone = new LocalSegmentRunner(kept, Encoding.STANDARD, ffmpeg);
		this.bench = new LocalSegmentRunner(kept, Encoding.STANDARD, ffmpeg, UNBOUNDED);
		this.wire = new SegmentWire(ffmpeg.fonts(), this.bench.recipe());
		this.cargo = new Cargo(store, kept, settings.work());
		this.craft = new SegmentCraft(ffmpeg, this.bench, this.wire, this.cargo, folders, this.shelf,
				() -> joined().map((member) -> member.membership().otherShelves()).orElse(false),
				(errand) -> joined().map((member) -> member.taken(errand)).orElse(false));
		this.joining = new Joining(() -> ClusterMember.start(cluster(), settings.discovery(), this.shelf,
				settings.permits(), this.craft, kept::forget));
		this.report = new NodeReport(this, board);
		this.upkeep = new Upkeep(this, new Leftovers(store, settings.keep(), Clock.systemUTC()));
	}

	/**
	 * Joins the grid, or begins one, in the background: a member takes some seconds to
	 * start, and films wait for it for half a minute. Where none can be joined, films are
	 * made on this machine alone, and it is tried again and again.
	 * @param settings how
	 * @param ffmpeg that makes segments
	 * @param store that all members reach
	 * @param board where the member is seen
	 * @return a member
	 */
	public static Grid join(GridSettings settings, Ffmpeg ffmpeg, ArtifactStore store, NodeBoard board) {
		try {
			Grid grid = new Grid(settings, ffmpeg, store, board);
			grid.joining.begin();
			grid.report.begin();
			grid.upkeep.begin();
			return grid;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The grid cannot work in " + settings.work() + ": " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * Names what decides the bytes of segments: ffmpeg's build, fonts and recipes.
	 * @return hexadecimal digits
	 */
	public String fingerprint() {
		return ContentHash.of(("grid/" + PROTOCOL + " " + this.bench.recipe()).getBytes(StandardCharsets.UTF_8))
			.substring(0, FINGERPRINT_DIGITS);
	}

	/**
	 * Names the cluster: members of other names do not meet.
	 * @return the grid's name and its fingerprint
	 */
	public String cluster() {
		return this.settings.name() + "-" + fingerprint();
	}

	/**
	 * Makes segments on all members, or on this machine alone where no grid can be
	 * joined.
	 * @return to be given to a renderer
	 */
	public SegmentRunner runner() {
		return new GridSegmentRunner(this, this.bench, this.alone);
	}

	/**
	 * Names this process, whatever grid it joins.
	 * @return a UUID
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Waits for this process to become a member.
	 * @param longest how long
	 * @return whether it is one
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public boolean awaitJoined(Duration longest) throws InterruptedException {
		return this.joining.await(longest).isPresent();
	}

	/**
	 * How many members there are.
	 * @return this one included; 0 as long as no grid has been joined
	 */
	public int members() {
		return joined().map((member) -> member.membership().members()).orElse(0);
	}

	/**
	 * What runs on this member.
	 * @return at this moment
	 */
	public List<Running> running() {
		return joined().map((member) -> member.workshop().running()).orElse(List.of());
	}

	/**
	 * What was done on this member.
	 * @return since it joined
	 */
	public Workshop.Tally tally() {
		return this.joining.last().map((member) -> member.workshop().tally()).orElse(Workshop.Tally.NOTHING);
	}

	/** Empty as long as no grid has been joined. */
	Optional<ClusterMember> joined() {
		return this.joining.now();
	}

	/** The same for a film, which waits for a member that is only starting. */
	Optional<ClusterMember> joinedSoon() throws InterruptedException {
		return this.joining.await(SOON);
	}

	GridSettings settings() {
		return this.settings;
	}

	SegmentCraft craft() {
		return this.craft;
	}

	SegmentWire wire() {
		return this.wire;
	}

	Cargo cargo() {
		return this.cargo;
	}

	String shelf() {
		return this.shelf;
	}

	/**
	 * Begins no segment any more that another member could make. What runs goes on, and
	 * so do this member's films, which others go on with.
	 */
	public void drain() {
		this.leaveAt = System.nanoTime() + this.settings.drain().toNanos();
		joined().filter((member) -> member.membership().members() > 1).ifPresent((member) -> member.workshop().drain());
	}

	boolean draining() {
		return this.leaveAt != Long.MAX_VALUE;
	}

	/**
	 * Leaves: begins nothing any more, waits until what runs has ended, for no longer
	 * than the settings say since it was to drain, and goes.
	 */
	@Override
	public void close() {
		if (!draining()) {
			drain();
		}
		this.joining.close();
		this.upkeep.close();
		Duration left = Duration.ofNanos(Math.max(0, this.leaveAt - System.nanoTime()));
		joined().ifPresent((member) -> member.leave(left));
		this.report.close();
	}

}
