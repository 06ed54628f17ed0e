package io.moneyprinter.render.picture;

/**
 * One picture fades into the other, everywhere at once.
 */
final class FadeMix implements Mix {

	private static final int BITS = 8;

	private static final int ONE = 1 << BITS;

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		int coming = (int) (ONE * Mix.eased(done));
		int going = ONE - coming;
		for (int i = 0; i < out.length; i++) {
			out[i] = (byte) (((from[i] & 0xFF) * going + (to[i] & 0xFF) * coming + ONE / 2) >> BITS);
		}
	}

}
