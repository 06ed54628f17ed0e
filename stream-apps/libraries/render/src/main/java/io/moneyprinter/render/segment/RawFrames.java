package io.moneyprinter.render.segment;

import io.moneyprinter.render.picture.Take;

/**
 * The frames at one end of a take, without captions, as they go into a passage.
 *
 * @param take whose
 * @param tail whether they are its last frames; else its first
 * @param file their name on the bench
 */
record RawFrames(Take take, boolean tail, String file) {

	long from() {
		return this.tail ? this.take.head() + this.take.own() : 0;
	}

	int count() {
		return this.tail ? this.take.tail() : this.take.head();
	}

	/** Their name on the shelf. */
	String key(String recipe) {
		return this.take.key(recipe) + "-" + (this.tail ? "tail" : "head") + count() + ".yuv";
	}

}
