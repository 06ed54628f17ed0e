package io.moneyprinter.render.segment;

import java.util.List;
import java.util.concurrent.Semaphore;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.Workbench;

/**
 * Makes segments in this process, as many at once as keep the processors busy, whatever
 * the number of films.
 */
public final class LocalSegmentRunner implements SegmentRunner {

	/** Raised by hand when the same segment gives another picture. */
	private static final int RECIPE = 3;

	private final Shelf shelf;

	private final Encoding encoding;

	private final String recipe;

	private final Semaphore permits;

	/**
	 * A runner.
	 * @param shelf where finished segments are kept
	 * @param encoding how they are encoded
	 * @param ffmpeg that encodes, and whose fonts are drawn with
	 */
	public LocalSegmentRunner(Shelf shelf, Encoding encoding, Ffmpeg ffmpeg) {
		this(shelf, encoding, ffmpeg, Math.max(1, Runtime.getRuntime().availableProcessors() / Encoding.THREADS));
	}

	/**
	 * A runner.
	 * @param shelf where finished segments are kept
	 * @param encoding how they are encoded
	 * @param ffmpeg that encodes, and whose fonts are drawn with
	 * @param runs of ffmpeg beside each other, at most
	 */
	public LocalSegmentRunner(Shelf shelf, Encoding encoding, Ffmpeg ffmpeg, int runs) {
		this.shelf = shelf;
		this.encoding = encoding;
		this.permits = new Semaphore(runs, true);
		this.recipe = "segment/" + RECIPE + " " + encoding.recipe() + " ffmpeg/" + ffmpeg.version() + " fonts/"
				+ ffmpeg.fonts().fingerprint();
	}

	@Override
	public List<MadeSegment> run(List<Segment> segments, Workbench bench, SegmentProgress progress)
			throws InterruptedException {
		try {
			return new Shooting(segments, this.shelf, this.encoding, this.recipe, bench, progress).make(this.permits);
		}
		finally {
			this.shelf.tidy();
		}
	}

	@Override
	public boolean isThere(Segment segment) {
		return SegmentFiles.isThere(segment.key(this.recipe).hex(), this.shelf);
	}

	@Override
	public String recipe() {
		return this.recipe;
	}

	@Override
	public void forget(List<Segment> segments) {
		segments.forEach((segment) -> SegmentFiles.forget(segment.key(this.recipe).hex(), this.shelf));
	}

}
