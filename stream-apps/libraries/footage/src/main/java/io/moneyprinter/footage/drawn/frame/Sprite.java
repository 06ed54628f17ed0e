package io.moneyprinter.footage.drawn.frame;

import java.awt.image.BufferedImage;

/**
 * A drawing that is laid over frames again and again: its luma, chroma and coverage,
 * premultiplied, worked out once.
 */
public final class Sprite {

	private final Plane luma;

	private final Plane blue;

	private final Plane red;

	/**
	 * Takes a drawing.
	 * @param drawing with alpha
	 */
	public Sprite(BufferedImage drawing) {
		int width = (drawing.getWidth() + 1) / 2 * 2;
		int height = (drawing.getHeight() + 1) / 2 * 2;
		this.luma = new Plane(width, height);
		this.blue = new Plane(width / 2, height / 2);
		this.red = new Plane(width / 2, height / 2);
		fill(drawing);
	}

	private void fill(BufferedImage drawing) {
		int[] line = new int[drawing.getWidth()];
		int[] chroma = new int[this.blue.width * this.blue.height * 4];
		for (int y = 0; y < drawing.getHeight(); y++) {
			drawing.getRGB(0, y, line.length, 1, line, 0, line.length);
			for (int x = 0; x < line.length; x++) {
				add(line[x], x, y, chroma);
			}
		}
		for (int i = 0; i < this.blue.value.length; i++) {
			int alpha = chroma[4 * i + 3] / 4;
			this.blue.set(i, chroma[4 * i] / 4 + neutral(alpha), alpha);
			this.red.set(i, chroma[4 * i + 1] / 4 + neutral(alpha), alpha);
		}
	}

	private void add(int argb, int x, int y, int[] chroma) {
		int alpha = argb >>> 24;
		int red = ((argb >> 16) & 0xFF) * alpha / 255;
		int green = ((argb >> 8) & 0xFF) * alpha / 255;
		int blue = (argb & 0xFF) * alpha / 255;
		int light = (Bt709.luma(red, green, blue) >> Bt709.BITS) + Bt709.Y_BLACK * alpha / 255;
		this.luma.set(y * this.luma.width + x, light, alpha);
		int at = 4 * (y / 2 * this.blue.width + x / 2);
		chroma[at] += Bt709.cb(red, green, blue) >> Bt709.BITS;
		chroma[at + 1] += Bt709.cr(red, green, blue) >> Bt709.BITS;
		chroma[at + 3] += alpha;
	}

	private static int neutral(int alpha) {
		return Bt709.NEUTRAL * alpha / 255;
	}

	public int width() {
		return this.luma.width;
	}

	public int height() {
		return this.luma.height;
	}

	/**
	 * Lays the drawing over a frame; what lies outside is cut off.
	 * @param frame the frame
	 * @param x of its left side, in pixels, even
	 * @param y of its upper side, in pixels, to fractions of one
	 * @param opacity 0 to 1
	 */
	public void draw(Frame frame, int x, double y, double opacity) {
		drawWithin(frame, x, y, opacity, 0, frame.height());
	}

	/**
	 * Lays the drawing over a band of a frame.
	 * @param frame the frame
	 * @param x of its left side, in pixels, even
	 * @param y of its upper side, in pixels, to fractions of one
	 * @param opacity 0 to 1
	 * @param top first line of the band
	 * @param bottom line after the band
	 */
	public void drawWithin(Frame frame, int x, double y, double opacity, int top, int bottom) {
		int strength = (int) Math.round(256 * Math.min(Math.max(opacity, 0), 1));
		if (strength == 0) {
			return;
		}
		int wide = frame.width();
		int luma = wide * frame.height();
		int from = Math.max(top, 0);
		int to = Math.min(bottom, frame.height());
		this.luma.over(frame.bytes(), 0, wide, x, y, strength, from, to);
		this.blue.over(frame.bytes(), luma, wide / 2, x / 2, y / 2, strength, from / 2, to / 2);
		this.red.over(frame.bytes(), luma + luma / 4, wide / 2, x / 2, y / 2, strength, from / 2, to / 2);
	}

	/** One premultiplied component with its coverage, 0 to 255 each. */
	private static final class Plane {

		private final int width;

		private final int height;

		private final short[] value;

		private final short[] alpha;

		Plane(int width, int height) {
			this.width = width;
			this.height = height;
			this.value = new short[width * height];
			this.alpha = new short[width * height];
		}

		void set(int at, int value, int alpha) {
			this.value[at] = (short) value;
			this.alpha[at] = (short) alpha;
		}

		void over(byte[] bytes, int offset, int stride, int x, double y, int strength, int from, int to) {
			int whole = (int) Math.floor(y);
			int fraction = (int) Math.round((y - whole) * 256);
			int first = Math.max(from, whole);
			int last = Math.min(to, whole + this.height + 1);
			for (int line = first; line < last; line++) {
				overLine(bytes, offset + line * stride, stride, x, line - whole, fraction, strength);
			}
		}

		/** Line {@code row} of the plane, pushed down by a fraction of a line. */
		private void overLine(byte[] bytes, int start, int stride, int x, int row, int fraction, int strength) {
			int lower = Math.min(row, this.height - 1) * this.width;
			int upper = Math.max(row - 1, 0) * this.width;
			int lowerShare = (row < this.height) ? (256 - fraction) * strength : 0;
			int upperShare = (row > 0) ? fraction * strength : 0;
			int begin = Math.max(0, -x);
			int end = Math.min(this.width, stride - x);
			for (int i = begin; i < end; i++) {
				int cover = (this.alpha[lower + i] * lowerShare + this.alpha[upper + i] * upperShare) >> 8;
				if (cover > 0) {
					int light = (this.value[lower + i] * lowerShare + this.value[upper + i] * upperShare) >> 8;
					int at = start + x + i;
					int under = (bytes[at] & 0xFF) * (65_280 - cover) / 255;
					bytes[at] = (byte) ((light + under + 128) >> 8);
				}
			}
		}

	}

}
