package io.moneyprinter.grid;

import java.util.HashMap;
import java.util.Map;

import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentProgress;

/**
 * What whoever waits for a film has been told, so that no frame is told twice.
 *
 * @param progress is told
 * @param segments that are being made
 * @param frames that were told, by segment
 */
record Told(SegmentProgress progress, Map<String, Segment> segments, Map<String, Long> frames) {

	Told(SegmentProgress progress, Map<String, Segment> segments) {
		this(progress, segments, new HashMap<>());
	}

	void begin() {
		this.progress.begin(this.segments.values().stream().mapToLong(Segment::frames).sum());
	}

	/** Another member may have begun anew: then nothing is told until it is further. */
	void at(Map<String, Long> counts) {
		counts.forEach(this::at);
	}

	void made(String key) {
		Segment segment = this.segments.get(key);
		if (segment != null) {
			at(key, segment.frames());
		}
	}

	private void at(String key, long count) {
		Segment segment = this.segments.get(key);
		if (segment == null) {
			return;
		}
		long upTo = Math.min(count, segment.frames());
		for (long told = this.frames.getOrDefault(key, 0L); told < upTo; told++) {
			this.progress.frame(segment.scene());
			this.frames.put(key, told + 1);
		}
	}

}
