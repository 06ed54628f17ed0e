package io.moneyprinter.footage.drawn.frame;

import io.moneyprinter.video.Canvas;

/**
 * One frame in planar 4:2:0. The picture comes from a {@link Plate} of half the size,
 * whose pixels are the frame's chroma samples; its luma is interpolated between them and
 * dithered, so that wide gradients show no bands.
 */
public final class Frame {

	/** Bits of fraction in which luma is interpolated before it is dithered away. */
	private static final int FRACTION = 6;

	/** Two passes of weights 3 and 1 add 2 bits each. */
	private static final int SHIFT = FRACTION + 4;

	private static final int MATRIX = 8;

	private final int width;

	private final int height;

	private final byte[] bytes;

	private final int[] luma;

	private final int[] row;

	private final int[][] dither;

	/**
	 * Makes a black-free frame buffer.
	 * @param canvas its size
	 */
	public Frame(Canvas canvas) {
		this.width = canvas.width();
		this.height = canvas.height();
		this.bytes = new byte[this.width * this.height * 3 / 2];
		this.luma = new int[this.width / 2 * (this.height / 2)];
		this.row = new int[this.width / 2 + 2];
		this.dither = bayer();
	}

	/**
	 * The frame's bytes.
	 * @return luma, Cb, Cr; not a copy
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	public int width() {
		return this.width;
	}

	public int height() {
		return this.height;
	}

	/**
	 * Fills the frame from a plate.
	 * @param plate of half its width and height
	 */
	public void project(Plate plate) {
		toChroma(plate.pixels());
		for (int y = 0; y < this.height; y++) {
			interpolateRow(y);
		}
	}

	private void toChroma(int[] pixels) {
		byte[] out = this.bytes;
		int[] light = this.luma;
		int cb = this.width * this.height;
		int cr = cb + cb / 4;
		int half = 1 << (Bt709.BITS - 1);
		int neutral = (Bt709.NEUTRAL << Bt709.BITS) + half;
		int black = Bt709.Y_BLACK << Bt709.BITS;
		for (int i = 0; i < light.length; i++) {
			int pixel = pixels[i];
			int red = (pixel >> 16) & 0xFF;
			int green = (pixel >> 8) & 0xFF;
			int blue = pixel & 0xFF;
			light[i] = (Bt709.luma(red, green, blue) + black) >> (Bt709.BITS - FRACTION);
			out[cb + i] = (byte) ((Bt709.cb(red, green, blue) + neutral) >> Bt709.BITS);
			out[cr + i] = (byte) ((Bt709.cr(red, green, blue) + neutral) >> Bt709.BITS);
		}
	}

	private void interpolateRow(int y) {
		int columns = this.width / 2;
		int near = y / 2;
		int far = Math.min(Math.max(near + ((y & 1) * 2 - 1), 0), this.height / 2 - 1);
		mixRows(near * columns, far * columns, columns);
		int[] mixed = this.row;
		byte[] out = this.bytes;
		int[] thresholds = this.dither[y % MATRIX];
		int at = y * this.width;
		for (int x = 0; x < columns; x++) {
			int here = 3 * mixed[x + 1];
			int phase = (2 * x) % MATRIX;
			out[at + 2 * x] = (byte) ((here + mixed[x] + thresholds[phase]) >> SHIFT);
			out[at + 2 * x + 1] = (byte) ((here + mixed[x + 2] + thresholds[phase + 1]) >> SHIFT);
		}
	}

	private void mixRows(int near, int far, int columns) {
		int[] mixed = this.row;
		int[] light = this.luma;
		for (int x = 0; x < columns; x++) {
			mixed[x + 1] = 3 * light[near + x] + light[far + x];
		}
		mixed[0] = mixed[1];
		mixed[columns + 1] = mixed[columns];
	}

	/**
	 * Fills a rectangle; what lies outside is cut off.
	 * @param left side in pixels, to fractions of one
	 * @param top in pixels, even
	 * @param right side in pixels, to fractions of one
	 * @param bottom in pixels, even
	 * @param ink its colour
	 */
	public void fill(double left, int top, double right, int bottom, Ink ink) {
		int black = Bt709.Y_BLACK << Bt709.BITS;
		int neutral = Bt709.NEUTRAL << Bt709.BITS;
		int blue = this.width * this.height;
		fill(0, this.width, left, top, right, bottom, (ink.luma() + black) >> Bt709.BITS);
		fill(blue, this.width / 2, left / 2, top / 2, right / 2, bottom / 2, (ink.cb() + neutral) >> Bt709.BITS);
		fill(blue + blue / 4, this.width / 2, left / 2, top / 2, right / 2, bottom / 2,
				(ink.cr() + neutral) >> Bt709.BITS);
	}

	private void fill(int offset, int stride, double left, int top, double right, int bottom, int value) {
		int first = Math.max(0, (int) Math.floor(left));
		int last = Math.min(stride, (int) Math.ceil(right));
		int lines = stride == this.width ? this.height : this.height / 2;
		for (int y = Math.max(0, top); y < Math.min(bottom, lines); y++) {
			for (int x = first; x < last; x++) {
				double cover = Math.min(x + 1, right) - Math.max(x, left);
				int at = offset + y * stride + x;
				int under = this.bytes[at] & 0xFF;
				this.bytes[at] = (byte) Math.round(under + (value - under) * cover);
			}
		}
	}

	/** Bayer's 8 × 8 matrix, scaled to one step of luma. */
	private static int[][] bayer() {
		int[][] matrix = new int[MATRIX][MATRIX];
		for (int y = 0; y < MATRIX; y++) {
			for (int x = 0; x < MATRIX; x++) {
				int rank = 0;
				for (int bit = 0; bit < 3; bit++) {
					int u = (x >> bit) & 1;
					int v = (y >> bit) & 1;
					rank |= ((u ^ v) << 1 | v) << (2 * (2 - bit));
				}
				matrix[y][x] = ((2 * rank + 1) << SHIFT) / (2 * MATRIX * MATRIX);
			}
		}
		return matrix;
	}

}
