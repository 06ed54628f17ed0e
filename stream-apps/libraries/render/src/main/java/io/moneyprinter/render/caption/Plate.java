package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Set;

import io.moneyprinter.media.FontFace;

/**
 * Text as it looks for a while: until the next word is spoken or it goes.
 *
 * @param fromFrame in which it is first seen, counted from the film's start
 * @param toFrame the first frame without it
 * @param events as subtitles, the later over the earlier
 * @param faces fonts that it needs
 */
record Plate(long fromFrame, long toFrame, List<String> events, Set<FontFace> faces) {

	Plate {
		events = List.copyOf(events);
		faces = Set.copyOf(faces);
	}

	/** The part of it between two frames, which are counted from the first of them. */
	Plate within(long from, long to) {
		return new Plate(Math.max(this.fromFrame, from) - from, Math.min(this.toFrame, to) - from, this.events,
				this.faces);
	}

	boolean seen(long from, long to) {
		return this.fromFrame < to && this.toFrame > from;
	}

}
