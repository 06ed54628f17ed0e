package io.moneyprinter.footage.music;

import java.util.SplittableRandom;

/**
 * A puff of high noise.
 */
final class ShakerVoice implements Voice {

	private static final double LENGTH = 0.085;

	private static final float GAIN = 0.05f;

	private final SplittableRandom noise;

	private final float loudness;

	private final float panLeft;

	private final float panRight;

	private double low;

	private double lower;

	private int sample;

	ShakerVoice(Note note, double drums, int serial) {
		this.noise = new SplittableRandom(serial);
		this.loudness = (float) (note.loudness() * drums) * GAIN;
		this.panLeft = Voice.left(note.pan());
		this.panRight = Voice.right(note.pan());
	}

	@Override
	public boolean mix(Block block, int from) {
		for (int i = from; i < Block.SIZE && this.sample < LENGTH * RATE; i++) {
			double share = this.sample++ / (LENGTH * RATE);
			double white = this.noise.nextDouble() * 2 - 1;
			this.low += 0.55 * (white - this.low);
			this.lower += 0.45 * (this.low - this.lower);
			double swell = Math.min(1, share * 5) * (1 - share) * (1 - share);
			float value = (float) ((this.low - this.lower) * swell) * this.loudness;
			block.left[i] += this.panLeft * value;
			block.right[i] += this.panRight * value;
			block.room[i] += 0.2f * value;
		}
		return this.sample < LENGTH * RATE;
	}

}
