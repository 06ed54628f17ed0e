package io.moneyprinter.render.segment;

import java.util.List;

import io.moneyprinter.media.Workbench;

/**
 * Makes the segments of films, in any order and wherever it likes.
 */
public interface SegmentRunner {

	/**
	 * Makes what is not there yet and lays everything on a bench.
	 * @param segments of one film
	 * @param bench where the finished segments are wanted
	 * @param progress told how far it is, on any thread
	 * @return in the order of the segments
	 * @throws io.moneyprinter.video.VideoException when one of them cannot be made
	 * @throws InterruptedException when the calling thread was interrupted; nothing runs
	 * for it any more then
	 */
	List<MadeSegment> run(List<Segment> segments, Workbench bench, SegmentProgress progress)
			throws InterruptedException;

	/**
	 * Looks for a finished segment without doing anything.
	 * @param segment which
	 * @return whether it would not have to be made, as far as is known
	 */
	boolean isThere(Segment segment);

	/**
	 * The same runner, told whose films it makes from now on.
	 * @param commission who asked, and how urgently
	 * @return a runner for the films of one video
	 */
	default SegmentRunner of(Commission commission) {
		return this;
	}

	/**
	 * Names what decides segments beside themselves, for content keys. Only segments of
	 * equal recipes can be joined.
	 * @return a short text
	 */
	String recipe();

	/**
	 * Drops what is kept of segments that turned out to be bad.
	 * @param segments which
	 */
	void forget(List<Segment> segments);

}
