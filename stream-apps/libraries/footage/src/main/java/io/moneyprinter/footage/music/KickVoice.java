package io.moneyprinter.footage.music;

/**
 * A low drum: a sine that falls from 110 to 46 Hz.
 */
final class KickVoice implements Voice {

	private static final double LENGTH = 0.34;

	private static final float GAIN = 0.3f;

	private final float loudness;

	private double phase;

	private int sample;

	KickVoice(Note note) {
		this.loudness = (float) note.loudness() * GAIN;
	}

	@Override
	public boolean mix(Block block, int from) {
		for (int i = from; i < Block.SIZE && this.sample < LENGTH * RATE; i++) {
			double seconds = this.sample++ / (double) RATE;
			double left = 1 - seconds / LENGTH;
			this.phase += 2 * Math.PI * (46 + 64 * left * left * left * left * left * left) / RATE;
			double attack = Math.min(1, seconds / 0.004);
			float value = (float) (StrictMath.sin(this.phase) * left * left * left * attack) * this.loudness;
			block.left[i] += value;
			block.right[i] += value;
		}
		return this.sample < LENGTH * RATE;
	}

}
