package io.moneyprinter.footage.music;

/**
 * A struck or plucked sound: a few sines that die away, the higher the sooner. Each turns
 * as a complex number, which costs four multiplications a sample.
 */
final class PartialsVoice implements Voice {

	private static final double SILENCE = 1e-4;

	private final double[] real;

	private final double[] imaginary;

	private final double[] turnReal;

	private final double[] turnImaginary;

	private final float panLeft;

	private final float panRight;

	private final float send;

	private final int attack;

	private final int held;

	private final double release;

	private double damping = 1;

	private int sample;

	private PartialsVoice(Note note, Sound sound) {
		int count = sound.ratios.length;
		this.real = new double[count];
		this.imaginary = new double[count];
		this.turnReal = new double[count];
		this.turnImaginary = new double[count];
		for (int i = 0; i < count; i++) {
			double turn = 2 * Math.PI * note.frequency() * sound.ratios[i] / RATE;
			double decay = StrictMath.exp(-6.9 / (sound.decays[i] * RATE));
			this.real[i] = sound.gain * note.loudness() * sound.shares[i];
			this.turnReal[i] = decay * StrictMath.cos(turn);
			this.turnImaginary[i] = decay * StrictMath.sin(turn);
		}
		this.panLeft = Voice.left(note.pan());
		this.panRight = Voice.right(note.pan());
		this.send = (float) sound.send;
		this.attack = (int) (sound.attack * RATE);
		this.held = sound.damped ? (int) (note.length() * RATE) : Integer.MAX_VALUE;
		this.release = StrictMath.exp(-1 / (0.09 * RATE));
	}

	static Voice pluck(Note note) {
		double long1 = 2.4 * StrictMath.pow(2, (60 - note.key()) / 24.0);
		return new PartialsVoice(note,
				new Sound(new double[] { 1, 2.001, 3.004, 4.01, 5.02 }, new double[] { 1, 0.42, 0.2, 0.1, 0.05 },
						new double[] { long1, long1 * 0.6, long1 * 0.38, long1 * 0.25, long1 * 0.16 }, 0.12, 0.5, 0.003,
						false));
	}

	static Voice bell(Note note) {
		return new PartialsVoice(note, new Sound(new double[] { 1, 2.0, 3.01, 5.42 },
				new double[] { 1, 0.3, 0.12, 0.05 }, new double[] { 2.6, 1.6, 0.8, 0.4 }, 0.075, 0.9, 0.006, false));
	}

	static Voice bass(Note note) {
		return new PartialsVoice(note, new Sound(new double[] { 1, 2, 3 }, new double[] { 1, 0.35, 0.1 },
				new double[] { 5, 2.4, 1.2 }, 0.19, 0.05, 0.018, true));
	}

	@Override
	public boolean mix(Block block, int from) {
		for (int i = from; i < Block.SIZE; i++) {
			double sum = 0;
			for (int partial = 0; partial < this.real.length; partial++) {
				double a = this.real[partial];
				double b = this.imaginary[partial];
				this.real[partial] = a * this.turnReal[partial] - b * this.turnImaginary[partial];
				this.imaginary[partial] = a * this.turnImaginary[partial] + b * this.turnReal[partial];
				sum += b;
			}
			if (this.sample >= this.held) {
				this.damping *= this.release;
			}
			float value = (float) (sum * this.damping * Math.min(1, this.sample / (double) this.attack));
			this.sample++;
			block.left[i] += this.panLeft * value;
			block.right[i] += this.panRight * value;
			block.room[i] += this.send * value;
		}
		return this.damping > SILENCE && Math.abs(this.real[0]) + Math.abs(this.imaginary[0]) > SILENCE;
	}

	/**
	 * What a note is made of.
	 *
	 * @param ratios of the partials' frequencies to the note's
	 * @param shares how loud each is
	 * @param decays after how many seconds each is down by 60 dB
	 * @param gain of the whole
	 * @param send how much the room answers
	 * @param attack in seconds
	 * @param damped whether it ends when it is let go
	 */
	private record Sound(double[] ratios, double[] shares, double[] decays, double gain, double send, double attack,
			boolean damped) {
	}

}
