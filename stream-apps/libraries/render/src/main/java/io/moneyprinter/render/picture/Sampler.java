package io.moneyprinter.render.picture;

import java.util.List;

/**
 * Draws a rectangle of a large frame into a smaller one, to fractions of a pixel:
 * bilinear, in fixed point with 16 bits of fraction, so that slow camera moves do not
 * tremble as they do where rectangles are rounded to whole pixels.
 */
final class Sampler {

	private static final int BITS = 16;

	private static final int ONE = 1 << BITS;

	/** Weights of 8 bits keep the sums of two interpolations within an int. */
	private static final int WEIGHT_BITS = 8;

	private static final int WEIGHT_ONE = 1 << WEIGHT_BITS;

	private final List<Plane> from;

	private final List<Plane> to;

	private final int[] column;

	private final int[] weight;

	Sampler(List<Plane> from, List<Plane> to) {
		this.from = from;
		this.to = to;
		this.column = new int[to.get(0).width()];
		this.weight = new int[to.get(0).width()];
	}

	/**
	 * Draws.
	 * @param source a frame of the large size
	 * @param left of the rectangle, in luma pixels
	 * @param top of the rectangle, in luma pixels
	 * @param scale source pixels per target pixel
	 * @param target a frame of the small size
	 */
	void draw(byte[] source, double left, double top, double scale, byte[] target) {
		for (int i = 0; i < this.from.size(); i++) {
			Plane large = this.from.get(i);
			Plane small = this.to.get(i);
			double share = (double) small.width() / this.to.get(0).width();
			draw(source, large, fixed(left * share, scale), fixed(top * share, scale), (int) Math.round(scale * ONE),
					target, small);
		}
	}

	/**
	 * The middle of the first target pixel, measured from the middle of the first source
	 * pixel.
	 */
	private static long fixed(double edge, double scale) {
		return Math.round((edge + scale / 2 - 0.5) * ONE);
	}

	private void draw(byte[] source, Plane large, long left, long top, int step, byte[] target, Plane small) {
		columns(large.width(), left, step, small.width());
		long y = top;
		for (int row = 0; row < small.height(); row++, y += step) {
			long inside = Math.max(0, Math.min(y, (long) (large.height() - 1) << BITS));
			int above = (int) (inside >> BITS);
			int below = Math.min(above + 1, large.height() - 1);
			row(source, large.offset() + above * large.width(), large.offset() + below * large.width(),
					(int) (inside >> (BITS - WEIGHT_BITS)) & (WEIGHT_ONE - 1), target,
					small.offset() + row * small.width(), small.width());
		}
	}

	private void columns(int largeWidth, long left, int step, int width) {
		long x = left;
		for (int i = 0; i < width; i++, x += step) {
			long inside = Math.max(0, Math.min(x, ((long) (largeWidth - 1) << BITS) - 1));
			this.column[i] = (int) (inside >> BITS);
			this.weight[i] = (int) (inside >> (BITS - WEIGHT_BITS)) & (WEIGHT_ONE - 1);
		}
	}

	private void row(byte[] source, int above, int below, int lower, byte[] target, int at, int width) {
		int upper = WEIGHT_ONE - lower;
		for (int i = 0; i < width; i++) {
			int right = this.weight[i];
			int x = this.column[i];
			int top = (source[above + x] & 0xFF) * (WEIGHT_ONE - right) + (source[above + x + 1] & 0xFF) * right;
			int bottom = (source[below + x] & 0xFF) * (WEIGHT_ONE - right) + (source[below + x + 1] & 0xFF) * right;
			target[at
					+ i] = (byte) ((top * upper + bottom * lower + (1 << (2 * WEIGHT_BITS - 1))) >> (2 * WEIGHT_BITS));
		}
	}

}
