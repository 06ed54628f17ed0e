package io.moneyprinter.render.picture;

import java.util.Random;

import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.storyboard.Motion;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.video.Canvas;

/**
 * A slow way of the camera over a picture that is larger than the canvas.
 *
 * @param from where it begins
 * @param to where it ends
 * @param eased whether it starts and ends gently
 */
record CameraMove(View from, View to, boolean eased) {

	/** How much larger than the canvas a picture is made, so that the camera has room. */
	private static final double ROOM = 1.18;

	/**
	 * How far a pan goes at most: what is seen at its end need not be seen at its start.
	 */
	private static final double FAR = 1.6;

	/**
	 * What the camera sees.
	 *
	 * @param left edge in the picture's pixels
	 * @param top edge in the picture's pixels
	 * @param scale the picture's pixels per canvas pixel
	 */
	record View(double left, double top, double scale) {
	}

	/**
	 * How large a picture must be so that a take can move over it.
	 * @param picture the more of it lies beside the canvas, the farther a pan goes
	 */
	static Canvas ground(Take take, VideoStream picture) {
		Canvas canvas = take.canvas();
		Motion.Move move = take.staging().motion().move();
		if (!take.moves()) {
			return canvas;
		}
		boolean cropped = take.staging().fit() instanceof Fit.Crop || take.staging().fit() instanceof Fit.Usual;
		double shape = (double) picture.shownWidth() / picture.shownHeight() * canvas.height() / canvas.width();
		if (cropped && move.sideways()) {
			return larger(canvas, Math.max(ROOM, Math.min(shape, FAR)), 1);
		}
		if (cropped && move.upright()) {
			return larger(canvas, 1, Math.max(ROOM, Math.min(1 / shape, FAR)));
		}
		return larger(canvas, ROOM, ROOM);
	}

	private static Canvas larger(Canvas canvas, double wider, double higher) {
		return new Canvas((int) (canvas.width() * wider / 2) * 2, (int) (canvas.height() * higher / 2) * 2,
				canvas.framesPerSecond());
	}

	/**
	 * The way of a take.
	 * @param chance decides what is left to it
	 * @param ground the size of what is moved over
	 */
	static CameraMove of(Take take, int chance, Canvas ground) {
		Staging staging = take.staging();
		Aim aim = new Aim(take.canvas(), ground);
		Fit.Crop focus = (staging.fit() instanceof Fit.Crop crop) ? crop : new Fit.Crop(0.5, 0.5);
		View wide = aim.view(aim.widest(), 0.5, 0.5);
		View near = aim.view(1, focus.across(), focus.down());
		boolean eased = staging.motion().eased();
		return switch (staging.motion().move()) {
			case STILL -> new CameraMove(wide, wide, eased);
			case USUAL, KEN_BURNS -> anyhow(chance, aim, eased);
			case PAN_LEFT -> new CameraMove(aim.view(1, 1, 0.5), aim.view(1, 0, 0.5), eased);
			case PAN_RIGHT -> new CameraMove(aim.view(1, 0, 0.5), aim.view(1, 1, 0.5), eased);
			case PAN_UP -> new CameraMove(aim.view(1, 0.5, 1), aim.view(1, 0.5, 0), eased);
			case PAN_DOWN -> new CameraMove(aim.view(1, 0.5, 0), aim.view(1, 0.5, 1), eased);
			case PUSH_IN -> new CameraMove(wide, near, eased);
			case PUSH_OUT -> new CameraMove(near, wide, eased);
		};
	}

	/** Nearer or farther, and towards one of the corners. */
	private static CameraMove anyhow(int chance, Aim aim, boolean eased) {
		Random random = new Random(chance * 0x9E3779B9L);
		View wide = aim.view(aim.widest(), 0.5, 0.5);
		View near = aim.view(1, 0.2 + 0.6 * random.nextDouble(), 0.2 + 0.5 * random.nextDouble());
		return random.nextBoolean() ? new CameraMove(wide, near, eased) : new CameraMove(near, wide, eased);
	}

	/**
	 * Points a camera.
	 *
	 * @param canvas what it sees
	 * @param ground what it moves over
	 */
	private record Aim(Canvas canvas, Canvas ground) {

		double widest() {
			return Math.min((double) this.ground.width() / this.canvas.width(),
					(double) this.ground.height() / this.canvas.height());
		}

		View view(double scale, double across, double down) {
			return new View((this.ground.width() - this.canvas.width() * scale) * across,
					(this.ground.height() - this.canvas.height() * scale) * down, scale);
		}

	}

	/**
	 * What is seen on the way.
	 * @param done 0 at its beginning, 1 at its end
	 */
	View at(double done) {
		double way = this.eased ? Mix.eased(done) : done;
		return new View(between(this.from.left, this.to.left, way), between(this.from.top, this.to.top, way),
				between(this.from.scale, this.to.scale, way));
	}

	private static double between(double from, double to, double done) {
		return from + (to - from) * done;
	}

}
