package io.moneyprinter.footage.drawn.frame;

import java.awt.Color;

/**
 * A colour to paint with.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Ink(int red, int green, int blue) {

	/**
	 * Reads a colour.
	 * @param rgb as in {@code 0x1283A0}
	 * @return the colour
	 */
	public static Ink of(int rgb) {
		return new Ink((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
	}

	/**
	 * A colour between this and another.
	 * @param other the other
	 * @param share of the other, 0 to 1
	 * @return the mixture
	 */
	public Ink mix(Ink other, double share) {
		return new Ink(between(this.red, other.red, share), between(this.green, other.green, share),
				between(this.blue, other.blue, share));
	}

	private static int between(int from, int to, double share) {
		return (int) Math.round(from + (to - from) * share);
	}

	int luma() {
		return Bt709.luma(this.red, this.green, this.blue);
	}

	int cb() {
		return Bt709.cb(this.red, this.green, this.blue);
	}

	int cr() {
		return Bt709.cr(this.red, this.green, this.blue);
	}

	/**
	 * Packs the colour.
	 * @return red, green and blue in the lower 24 bits
	 */
	public int rgb() {
		return this.red << 16 | this.green << 8 | this.blue;
	}

	/**
	 * The colour as Java2D takes it.
	 * @param opacity 0 to 1
	 * @return the colour
	 */
	public Color color(double opacity) {
		return new Color(this.red, this.green, this.blue, (int) Math.round(255 * Math.min(Math.max(opacity, 0), 1)));
	}

}
