package io.moneyprinter.render.picture;

import java.util.List;

import io.moneyprinter.video.Canvas;

/**
 * One plane of a yuv420p frame.
 *
 * @param offset of its first byte in the frame
 * @param width in samples
 * @param height in samples
 * @param black what black is on it, limited range
 */
record Plane(int offset, int width, int height, int black) {

	private static final int LUMA_BLACK = 16;

	private static final int CHROMA_NEUTRAL = 128;

	static List<Plane> of(Canvas canvas) {
		return of(canvas.width(), canvas.height());
	}

	/** Luma, Cb and Cr; odd sides do not occur. */
	static List<Plane> of(int width, int height) {
		int luma = width * height;
		return List.of(new Plane(0, width, height, LUMA_BLACK), new Plane(luma, width / 2, height / 2, CHROMA_NEUTRAL),
				new Plane(luma + luma / 4, width / 2, height / 2, CHROMA_NEUTRAL));
	}

	static int bytes(Canvas canvas) {
		return bytes(canvas.width(), canvas.height());
	}

	static int bytes(int width, int height) {
		return width * height * 3 / 2;
	}

}
