package io.moneyprinter.render.picture;

import java.util.Random;

import io.moneyprinter.video.Canvas;

/**
 * A slow, even way of the camera over a picture that is larger than the canvas.
 *
 * @param from where it begins
 * @param to where it ends
 */
record CameraMove(View from, View to) {

	/**
	 * What the camera sees.
	 *
	 * @param left edge in the picture's pixels
	 * @param top edge in the picture's pixels
	 * @param scale the picture's pixels per canvas pixel
	 */
	record View(double left, double top, double scale) {
	}

	/** Chooses a way: nearer or farther, and towards one of the corners. */
	static CameraMove of(int move, Canvas canvas, int width, int height) {
		Random chance = new Random(move * 0x9E3779B9L);
		double widest = Math.min((double) width / canvas.width(), (double) height / canvas.height());
		View wide = view(canvas, width, height, widest, 0.5, 0.5);
		View near = view(canvas, width, height, 1, 0.2 + 0.6 * chance.nextDouble(), 0.2 + 0.5 * chance.nextDouble());
		return chance.nextBoolean() ? new CameraMove(wide, near) : new CameraMove(near, wide);
	}

	private static View view(Canvas canvas, int width, int height, double scale, double across, double down) {
		return new View((width - canvas.width() * scale) * across, (height - canvas.height() * scale) * down, scale);
	}

	/**
	 * What is seen on the way.
	 * @param done 0 at its beginning, 1 at its end
	 */
	View at(double done) {
		return new View(between(this.from.left, this.to.left, done), between(this.from.top, this.to.top, done),
				between(this.from.scale, this.to.scale, done));
	}

	private static double between(double from, double to, double done) {
		return from + (to - from) * done;
	}

}
