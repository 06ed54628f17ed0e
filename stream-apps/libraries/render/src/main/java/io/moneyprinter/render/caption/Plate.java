package io.moneyprinter.render.caption;

import java.util.Set;

import io.moneyprinter.media.FontFace;

/**
 * A caption as it looks for a while: until the next word is spoken or it goes.
 *
 * @param fromFrame in which it is first seen, counted from the film's start
 * @param toFrame the first frame without it
 * @param text as a subtitle
 * @param faces fonts that it needs
 */
record Plate(long fromFrame, long toFrame, String text, Set<FontFace> faces) {

	Plate {
		faces = Set.copyOf(faces);
	}

	/** The part of it between two frames, which are counted from the first of them. */
	Plate within(long from, long to) {
		return new Plate(Math.max(this.fromFrame, from) - from, Math.min(this.toFrame, to) - from, this.text,
				this.faces);
	}

	boolean seen(long from, long to) {
		return this.fromFrame < to && this.toFrame > from;
	}

}
