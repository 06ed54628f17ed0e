package io.moneyprinter.footage.drawn.frame;

/**
 * From R'G'B' to Y'CbCr by ITU-R BT.709 in limited range (luma 16 to 235, chroma 16 to
 * 240), in fixed point with 16 bits of fraction. Each row of chroma factors sums to
 * nothing, so that grey stays grey.
 */
final class Bt709 {

	/** Bits of fraction of every factor. */
	static final int BITS = 16;

	/** Y' = 0.2126 R' + 0.7152 G' + 0.0722 B', scaled by 219/255. */
	static final int Y_RED = 11_966;

	static final int Y_GREEN = 40_254;

	static final int Y_BLUE = 4_064;

	static final int Y_BLACK = 16;

	/** (B' − Y') / 1.8556, scaled by 224/255. */
	static final int CB_RED = -6_596;

	static final int CB_GREEN = -22_188;

	static final int CB_BLUE = 28_784;

	/** (R' − Y') / 1.5748, scaled by 224/255. */
	static final int CR_RED = 28_784;

	static final int CR_GREEN = -26_145;

	static final int CR_BLUE = -2_639;

	/** Chroma of grey. */
	static final int NEUTRAL = 128;

	private Bt709() {
	}

	static int cb(int red, int green, int blue) {
		return CB_RED * red + CB_GREEN * green + CB_BLUE * blue;
	}

	static int cr(int red, int green, int blue) {
		return CR_RED * red + CR_GREEN * green + CR_BLUE * blue;
	}

	static int luma(int red, int green, int blue) {
		return Y_RED * red + Y_GREEN * green + Y_BLUE * blue;
	}

}
