package io.moneyprinter.grid.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

import io.moneyprinter.grid.work.Craft;
import io.moneyprinter.grid.work.Errand;
import io.moneyprinter.grid.work.Order;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentPieces;
import io.moneyprinter.render.segment.SegmentProgress;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes segments for this member's films and for those of others, and commits them.
 */
public final class SegmentCraft implements Craft {

	private static final Logger LOG = LoggerFactory.getLogger(SegmentCraft.class);

	private final Ffmpeg ffmpeg;

	private final SegmentRunner runner;

	private final SegmentWire wire;

	private final Cargo cargo;

	private final OwnFolders folders;

	private final String shelf;

	private final BooleanSupplier otherShelves;

	private final Ends ends;

	/** What films of this member need, by errand. */
	private final Map<String, Segment> own = new ConcurrentHashMap<>();

	/**
	 * A craft.
	 * @param ffmpeg that works on the bench
	 * @param runner makes segments on this member, as many at once as it is asked for
	 * @param wire reads those of others
	 * @param cargo brings what they need and takes away what was made
	 * @param folders to work in
	 * @param shelf the id of this member's shelf
	 * @param otherShelves whether members have others
	 * @param taken whether somebody has begun an errand
	 */
	public SegmentCraft(Ffmpeg ffmpeg, SegmentRunner runner, SegmentWire wire, Cargo cargo, OwnFolders folders,
			String shelf, BooleanSupplier otherShelves, Predicate<String> taken) {
		this.ffmpeg = ffmpeg;
		this.runner = runner;
		this.wire = wire;
		this.cargo = cargo;
		this.folders = folders;
		this.shelf = shelf;
		this.otherShelves = otherShelves;
		this.ends = new Ends(cargo, taken);
	}

	/**
	 * Makes segments of a film of this member known.
	 * @param segments by errand
	 */
	public void know(Map<String, Segment> segments) {
		this.own.putAll(segments);
	}

	/**
	 * Forgets them again.
	 * @param keys of their errands
	 */
	public void forget(Iterable<String> keys) {
		keys.forEach(this.own::remove);
	}

	@Override
	public void make(Order order, Errand errand, LongConsumer frames) throws InterruptedException {
		try (OwnFolders.Folder folder = this.folders.open()) {
			AccountId account = order.commission().account();
			Segment segment = segment(account, errand, folder.path());
			SegmentPieces pieces = SegmentPieces.of(segment, this.runner.recipe());
			if (!this.cargo.bring(account, pieces.finished())) {
				this.cargo.bring(account, pieces.taken());
				make(segment, folder.path(), frames);
			}
			commit(order, errand, pieces);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"A segment cannot be made on this member: " + ex.getMessage() + ".", ex);
		}
	}

	private Segment segment(AccountId account, Errand errand, Path folder) throws IOException {
		Segment known = this.own.get(errand.key());
		if (known != null) {
			return known;
		}
		String text = Objects.requireNonNull(errand.text(), "What stays at home is known there.");
		Map<String, Path> files = new HashMap<>();
		int number = 0;
		for (String id : this.wire.materials(text)) {
			Path file = folder.resolve("material-" + ++number);
			this.cargo.material(account, id, file);
			files.put(id, file);
		}
		return this.wire.read(text, files);
	}

	private void make(Segment segment, Path folder, LongConsumer frames) throws InterruptedException {
		try (Workbench bench = this.ffmpeg.workbench(folder.resolve("bench"))) {
			this.runner.run(List.of(segment), bench, new Counted(frames));
		}
	}

	@Override
	public boolean has(String piece) {
		return this.ends.onlyHere(piece);
	}

	/** Where everybody takes from one shelf, the store need not be there just now. */
	private void commit(Order order, Errand errand, SegmentPieces pieces) {
		AccountId account = order.commission().account();
		boolean others = this.otherShelves.getAsBoolean();
		try {
			if (others) {
				this.ends.made(account, errand);
			}
			this.cargo.commit(account, pieces.finished());
		}
		catch (VideoException ex) {
			if (others || !order.shelf().equals(this.shelf)) {
				throw ex;
			}
			LOG.warn("A segment is kept on this machine alone: {}", ex.sentence());
		}
	}

	/** Counts frames. */
	private static final class Counted implements SegmentProgress {

		private final LongConsumer frames;

		private long count;

		Counted(LongConsumer frames) {
			this.frames = frames;
		}

		@Override
		public void begin(long missing) {
			// Whoever asked knows how many there are.
		}

		@Override
		public synchronized void frame(int scene) {
			this.frames.accept(++this.count);
		}

	}

}
