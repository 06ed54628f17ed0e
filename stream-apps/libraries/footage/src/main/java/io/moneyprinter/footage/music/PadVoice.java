package io.moneyprinter.footage.music;

/**
 * Two strings a hair apart, one at each side, that swell and fade.
 */
final class PadVoice implements Voice {

	private static final int TABLE = 2048;

	private static final int HARMONICS = 9;

	private static final double ATTACK = 0.7;

	private static final double RELEASE = 1.5;

	/** A twentieth of a semitone between the strings. */
	private static final double DETUNE = StrictMath.pow(2, 0.05 / 12);

	private static final float GAIN = 0.075f;

	private static final float SEND = 0.55f;

	private final float[] table = new float[TABLE + 1];

	private final float panLeft;

	private final float panRight;

	private final float loudness;

	private final double stepLow;

	private final double stepHigh;

	private final double held;

	private double low;

	private double high;

	private double level;

	private int sample;

	PadVoice(Note note, double brightness, int serial) {
		fill(brightness);
		this.panLeft = Voice.left(note.pan());
		this.panRight = Voice.right(note.pan());
		this.loudness = (float) note.loudness() * GAIN;
		this.stepLow = note.frequency() / DETUNE * TABLE / RATE;
		this.stepHigh = note.frequency() * DETUNE * TABLE / RATE;
		this.held = note.length();
		this.low = serial * 611.0 % TABLE;
		this.high = serial * 977.0 % TABLE;
	}

	private void fill(double brightness) {
		for (int i = 0; i <= TABLE; i++) {
			double sum = 0;
			double share = 1;
			for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
				sum += share * StrictMath.sin(2 * Math.PI * harmonic * i / TABLE);
				share *= brightness;
			}
			this.table[i] = (float) sum;
		}
	}

	@Override
	public boolean mix(Block block, int from) {
		for (int i = from; i < Block.SIZE; i++) {
			double seconds = this.sample++ / (double) RATE;
			double aim = (seconds < this.held) ? 1 : 0;
			this.level += (aim - this.level) * 3 / (RATE * ((aim > 0) ? ATTACK : RELEASE));
			float gain = (float) this.level * this.loudness;
			float a = read(this.low) * gain;
			float b = read(this.high) * gain;
			this.low = (this.low + this.stepLow) % TABLE;
			this.high = (this.high + this.stepHigh) % TABLE;
			block.left[i] += this.panLeft * a + 0.4f * b;
			block.right[i] += this.panRight * b + 0.4f * a;
			block.room[i] += SEND * (a + b);
		}
		return this.sample < (this.held + 3 * RELEASE) * RATE;
	}

	private float read(double at) {
		int whole = (int) at;
		return this.table[whole] + (this.table[whole + 1] - this.table[whole]) * (float) (at - whole);
	}

}
