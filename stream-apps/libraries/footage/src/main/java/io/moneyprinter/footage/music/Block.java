package io.moneyprinter.footage.music;

import java.util.Arrays;

/**
 * A short stretch of stereo sound: what is heard at once, and what the room answers to.
 */
final class Block {

	/** Samples of a block, a tenth of a second. */
	static final int SIZE = Voice.RATE / 10;

	final float[] left = new float[SIZE];

	final float[] right = new float[SIZE];

	final float[] room = new float[SIZE];

	void clear() {
		Arrays.fill(this.left, 0);
		Arrays.fill(this.right, 0);
		Arrays.fill(this.room, 0);
	}

}
