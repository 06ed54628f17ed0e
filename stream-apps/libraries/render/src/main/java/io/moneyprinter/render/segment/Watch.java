package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.render.segment.Look.Stretch;
import io.moneyprinter.video.Canvas;
import org.jspecify.annotations.Nullable;

/**
 * Looks at small grey pictures of all frames of a segment, by the rules of ffmpeg's
 * {@code blackdetect} and {@code freezedetect}.
 */
final class Watch {

	/** Defects are as visible on a small picture, which is cheaper to look at. */
	private static final int HEIGHT = 240;

	/** A pixel is black up to 6 % of the luma's range. */
	private static final int DARK = 16 + 219 * 6 / 100;

	/** A frame is black if this share of it is. */
	private static final double MOSTLY = 0.98;

	/** A mean difference of −70 dB and less is none. */
	private static final double STILL = 255 * 0.000_316;

	private final List<Stretch> black = new ArrayList<>();

	private final List<Stretch> frozen = new ArrayList<>();

	private long frames;

	private long blackFrom = -1;

	private long stillFrom;

	private byte @Nullable [] reference;

	private byte[] first = {};

	private byte[] last = {};

	private double contrast;

	static int height(Canvas canvas) {
		return Math.min(HEIGHT, canvas.height());
	}

	static int width(Canvas canvas) {
		return Math.max(2, canvas.width() * height(canvas) / canvas.height() / 2 * 2);
	}

	/**
	 * Looks at the next frame.
	 * @param small its picture; the array is kept
	 * @param cover whether it is the cover
	 */
	void see(byte[] small, boolean cover) {
		if (this.frames == 0) {
			this.first = small;
		}
		if (cover) {
			this.contrast = contrast(small);
		}
		dark(small);
		still(small);
		this.last = small;
		this.frames++;
	}

	private void dark(byte[] small) {
		if (black(small)) {
			this.blackFrom = (this.blackFrom < 0) ? this.frames : this.blackFrom;
		}
		else if (this.blackFrom >= 0) {
			this.black.add(new Stretch(this.blackFrom, this.frames));
			this.blackFrom = -1;
		}
	}

	private void still(byte[] small) {
		if (this.reference == null || !same(this.reference, small)) {
			endStill();
			this.reference = small;
			this.stillFrom = this.frames;
		}
	}

	private void endStill() {
		if (this.frames - this.stillFrom > 1) {
			this.frozen.add(new Stretch(this.stillFrom, this.frames));
		}
	}

	/** What was seen, after the last frame. */
	Look look() {
		if (this.blackFrom >= 0) {
			this.black.add(new Stretch(this.blackFrom, this.frames));
		}
		endStill();
		return new Look(this.frames, this.black, this.frozen, this.first, this.last, this.contrast);
	}

	/** Whether nobody sees a difference between two small pictures. */
	static boolean same(byte[] one, byte[] other) {
		long difference = 0;
		for (int i = 0; i < one.length; i++) {
			difference += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
		}
		return difference <= STILL * one.length;
	}

	private static boolean black(byte[] small) {
		int dark = 0;
		for (byte pixel : small) {
			dark += ((pixel & 0xFF) <= DARK) ? 1 : 0;
		}
		return dark >= MOSTLY * small.length;
	}

	private static double contrast(byte[] small) {
		double sum = 0;
		double squares = 0;
		for (byte pixel : small) {
			int value = pixel & 0xFF;
			sum += value;
			squares += (double) value * value;
		}
		return squares / small.length - sum / small.length * (sum / small.length);
	}

}
