package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.grid.wire.Cargo;
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
	private static final int PROTOCOL = 1;

	private static final int FINGERPRINT_DIGITS = 12;

	/** How many runs the local runner may be asked for at once: the workshop decides. */
	private static final int UNBOUNDED = 10_000;

	private final GridSettings settings;

	private final LocalSegmentRunner alone;

	private final LocalSegmentRunner bench;

	private final SegmentWire wire;

	private final Cargo cargo;

	private final SegmentCraft craft;

	private final String shelf;

	private final FutureTask<ClusterMember> start;

	private final NodeReport report;

	private volatile long leaveAt = Long.MAX_VALUE;

	private Grid(GridSettings settings, Ffmpeg ffmpeg, ArtifactStore store, NodeBoard board) throws IOException {
		Shelf kept = new Shelf(settings.pieces());
		OwnFolders folders = new OwnFolders(settings.work());
		this.settings = settings;
		this.shelf = id(settings.pieces());
		this.alone = new LocalSegmentRunner(kept, Encoding.STANDARD, ffmpeg);
		this.bench = new LocalSegmentRunner(kept, Encoding.STANDARD, ffmpeg, UNBOUNDED);
		this.wire = new SegmentWire(ffmpeg.fonts(), this.bench.recipe());
		this.cargo = new Cargo(store, kept, settings.work());
		this.craft = new SegmentCraft(ffmpeg, this.bench, this.wire, this.cargo, folders, this.shelf,
				() -> member().otherShelves());
		this.start = new FutureTask<>(() -> ClusterMember.start(cluster(), settings.discovery(), this.shelf,
				settings.permits(), this.craft, kept::forget));
		this.report = new NodeReport(this, board);
	}

	/**
	 * Joins the grid, or begins one, in the background: a member takes some seconds to
	 * start, and whoever needs it waits for it.
	 * @param settings how
	 * @param ffmpeg that makes segments
	 * @param store that all members reach
	 * @param board where the member is seen
	 * @return a member
	 */
	public static Grid join(GridSettings settings, Ffmpeg ffmpeg, ArtifactStore store, NodeBoard board) {
		try {
			Grid grid = new Grid(settings, ffmpeg, store, board);
			Thread starting = new Thread(grid.start, "grid-start");
			starting.setDaemon(true);
			starting.start();
			grid.report.begin();
			return grid;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The grid cannot work in " + settings.work() + ": " + ex.getMessage() + ".", ex);
		}
	}

	/** Whoever shares a shelf knows it by its id, on whatever machine and path. */
	private static String id(Path pieces) throws IOException {
		Path file = pieces.resolveSibling(pieces.getFileName() + ".id");
		Files.createDirectories(pieces);
		try {
			Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			// Somebody was first.
		}
		return Files.readString(file);
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
	 * Names this member.
	 * @return a UUID
	 */
	public String id() {
		return member().id();
	}

	/**
	 * How many members there are.
	 * @return this one included
	 */
	public int members() {
		return member().members();
	}

	/**
	 * What runs on this member.
	 * @return at this moment
	 */
	public List<Running> running() {
		return member().workshop().running();
	}

	/**
	 * What was done on this member.
	 * @return since it joined
	 */
	public Workshop.Tally tally() {
		return member().workshop().tally();
	}

	/** This member, once it has started. */
	ClusterMember member() {
		return present().orElseThrow(() -> new IllegalStateException("This machine could join no grid."));
	}

	/** Empty where no grid could be joined. */
	Optional<ClusterMember> present() {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return Optional.of(this.start.get());
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException | CancellationException ex) {
			return Optional.empty();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
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
		if (this.start.isDone()) {
			present().filter((member) -> member.members() > 1).ifPresent((member) -> member.workshop().drain());
		}
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
		present().ifPresent(this::leave);
		this.report.close();
	}

	private void leave(ClusterMember member) {
		member.workshop().drain();
		try {
			member.workshop().awaitIdle(Duration.ofNanos(Math.max(0, this.leaveAt - System.nanoTime())));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		member.close();
	}

}
