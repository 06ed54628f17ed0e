package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.render.picture.Take;

/**
 * What a segment is kept as on a shelf, by name. Names are made of content keys, lower
 * case and plain.
 *
 * @param finished all that has to be there for the segment to be there; the last of them
 * is written last
 * @param given raw frames that its making leaves for the passages beside it
 * @param taken raw frames that its making needs, and draws itself where they are missing
 */
public record SegmentPieces(List<String> finished, List<String> given, List<String> taken) {

	public SegmentPieces {
		finished = List.copyOf(finished);
		given = List.copyOf(given);
		taken = List.copyOf(taken);
	}

	/**
	 * The pieces of a segment.
	 * @param segment which
	 * @param recipe of the runner that makes it
	 * @return their names
	 */
	public static SegmentPieces of(Segment segment, String recipe) {
		String key = segment.key(recipe).hex();
		if (segment instanceof Segment.Body body) {
			return new SegmentPieces(SegmentFiles.names(key, true), ends(body.take(), recipe), List.of());
		}
		Segment.Passage passage = (Segment.Passage) segment;
		return new SegmentPieces(SegmentFiles.names(key, false), List.of(),
				List.of(end(passage.from(), true, recipe), end(passage.to(), false, recipe)));
	}

	private static List<String> ends(Take take, String recipe) {
		List<String> ends = new ArrayList<>();
		if (take.head() > 0) {
			ends.add(end(take, false, recipe));
		}
		if (take.tail() > 0) {
			ends.add(end(take, true, recipe));
		}
		return ends;
	}

	private static String end(Take take, boolean tail, String recipe) {
		return new RawFrames(take, tail, "").key(recipe);
	}

}
