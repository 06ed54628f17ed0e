package io.moneyprinter.footage.drawn.frame;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import io.moneyprinter.video.Canvas;

/**
 * The picture behind the lettering, at half the canvas's size: soft enough for
 * backgrounds, and a quarter of the work. Lengths are given in units of its
 * {@linkplain #unit() shorter side}, so that every size of canvas shows the same picture.
 */
public final class Plate {

	private static final double WIDE_REACH = 0.6;

	private final int width;

	private final int height;

	private final BufferedImage image;

	private final int[] pixels;

	/**
	 * Makes an empty plate.
	 * @param canvas the full size
	 */
	public Plate(Canvas canvas) {
		this.width = canvas.width() / 2;
		this.height = canvas.height() / 2;
		this.image = new BufferedImage(this.width, this.height, BufferedImage.TYPE_INT_RGB);
		this.pixels = ((DataBufferInt) this.image.getRaster().getDataBuffer()).getData();
	}

	public int width() {
		return this.width;
	}

	public int height() {
		return this.height;
	}

	/**
	 * The shorter side.
	 * @return in pixels of the plate
	 */
	public double unit() {
		return Math.min(this.width, this.height);
	}

	/**
	 * A length for things that must not reach into the lettering above them: the shorter
	 * side of tall plates, less on wide ones.
	 * @return in pixels of the plate
	 */
	public double reach() {
		return Math.min(unit(), WIDE_REACH * this.height);
	}

	/**
	 * The pixels, row by row.
	 * @return red, green and blue in the lower 24 bits; not a copy
	 */
	public int[] pixels() {
		return this.pixels;
	}

	/**
	 * A pen for shapes; smooth, and exact below a pixel.
	 * @return to be disposed of by the caller
	 */
	public Graphics2D pen() {
		Graphics2D pen = this.image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		return pen;
	}

}
