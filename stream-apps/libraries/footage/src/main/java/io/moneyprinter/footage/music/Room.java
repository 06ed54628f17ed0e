package io.moneyprinter.footage.music;

/**
 * A room's echo after Schroeder and Moorer: parallel combs with damped feedback, then
 * all-passes, each side with delays of its own.
 */
final class Room {

	/**
	 * Delays in samples, without common factors; the right side's are a little longer.
	 */
	private static final int[] COMBS = { 1687, 1601, 2053, 2251, 1433, 1889 };

	private static final int[] ALL_PASSES = { 347, 113, 547 };

	private static final int SPREAD = 29;

	private static final float FEEDBACK = 0.86f;

	private static final float DAMPING = 0.32f;

	private static final float WET = 0.16f;

	private final Side left = new Side(0);

	private final Side right = new Side(SPREAD);

	void answer(Block block) {
		this.left.answer(block.room, block.left);
		this.right.answer(block.room, block.right);
	}

	private static final class Side {

		private final float[][] combs = new float[COMBS.length][];

		private final float[] damped = new float[COMBS.length];

		private final int[] combAt = new int[COMBS.length];

		private final float[][] passes = new float[ALL_PASSES.length][];

		private final int[] passAt = new int[ALL_PASSES.length];

		Side(int spread) {
			for (int i = 0; i < COMBS.length; i++) {
				this.combs[i] = new float[COMBS[i] + spread];
			}
			for (int i = 0; i < ALL_PASSES.length; i++) {
				this.passes[i] = new float[ALL_PASSES[i] + spread];
			}
		}

		void answer(float[] in, float[] out) {
			for (int i = 0; i < in.length; i++) {
				float sum = 0;
				for (int comb = 0; comb < COMBS.length; comb++) {
					sum += comb(comb, in[i]);
				}
				for (int pass = 0; pass < ALL_PASSES.length; pass++) {
					sum = pass(pass, sum);
				}
				out[i] += WET * sum;
			}
		}

		private float comb(int number, float in) {
			float[] line = this.combs[number];
			int at = this.combAt[number];
			float out = line[at];
			this.damped[number] += (1 - DAMPING) * (out - this.damped[number]);
			line[at] = in + FEEDBACK * this.damped[number];
			this.combAt[number] = (at + 1 == line.length) ? 0 : at + 1;
			return out;
		}

		private float pass(int number, float in) {
			float[] line = this.passes[number];
			int at = this.passAt[number];
			float out = line[at];
			line[at] = in + 0.5f * out;
			this.passAt[number] = (at + 1 == line.length) ? 0 : at + 1;
			return out - 0.5f * line[at];
		}

	}

}
