package io.moneyprinter.render.picture;

import io.moneyprinter.video.Canvas;

/**
 * Moves over something that is larger than the canvas.
 */
final class Camera {

	private final CameraMove way;

	private final long frames;

	private final Sampler sampler;

	/**
	 * A camera.
	 * @param way that it goes
	 * @param frames within which it goes the whole way
	 * @param canvas the size of what it sees
	 * @param ground the size of what it moves over
	 */
	Camera(CameraMove way, long frames, Canvas canvas, Canvas ground) {
		this.way = way;
		this.frames = frames;
		this.sampler = new Sampler(Plane.of(ground), Plane.of(canvas));
	}

	/**
	 * Draws what it sees.
	 * @param ground what it moves over
	 * @param number of the frame, from 0
	 * @param frame drawn into
	 */
	void shoot(byte[] ground, long number, byte[] frame) {
		CameraMove.View view = this.way.at((this.frames > 1) ? (double) number / (this.frames - 1) : 0);
		this.sampler.draw(ground, view.left(), view.top(), view.scale(), frame);
	}

}
