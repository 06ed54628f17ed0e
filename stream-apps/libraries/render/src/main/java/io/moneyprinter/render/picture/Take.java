package io.moneyprinter.render.picture;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.video.Canvas;

/**
 * A shot as it is drawn, from its first frame to its last: those that it shares with what
 * stands before it, those of its own, those that it shares with what comes after it.
 *
 * @param canvas what it is drawn on
 * @param shot what is seen
 * @param staging how it is brought onto the canvas
 * @param head frames shared with what stands before it; 0 after a cut
 * @param own frames in which it is seen alone, at least one
 * @param tail frames shared with what comes; 0 before a cut
 */
public record Take(Canvas canvas, Shot shot, Staging staging, int head, long own, int tail) {

	public Take {
		if (own < 1) {
			throw new IllegalArgumentException("Transitions leave nothing of a shot of " + (head / 2 + own + tail / 2)
					+ " frames: they take " + head + " and " + tail + ".");
		}
		if (shot instanceof MotionShot motion && !motion.canvas().equals(canvas)) {
			throw new IllegalArgumentException(
					"A shot drawn on " + motion.canvas() + " cannot be shown on " + canvas + ".");
		}
	}

	/**
	 * All of them.
	 * @return frames
	 */
	public long frames() {
		return this.head + this.own + this.tail;
	}

	/**
	 * Whether the camera moves over it.
	 * @return {@code false} for what moves by itself, and for what stands still
	 */
	public boolean moves() {
		return switch (this.staging.motion().move()) {
			case USUAL -> this.shot instanceof StillShot;
			case STILL -> false;
			default -> true;
		};
	}

	/**
	 * Whether it may stand still: people's clips may, and what somebody wants to stand
	 * still. Whatever else this program shows must move.
	 * @return {@code false} if standing still is a defect
	 */
	public boolean mayRest() {
		return this.shot instanceof ClipShot || this.shot instanceof ColorShot
				|| this.shot instanceof StillShot && !moves();
	}

	/**
	 * Whether it may be black: a plain colour that was asked for.
	 * @return {@code false} if blackness is a defect
	 */
	public boolean mayBeBlack() {
		return this.shot instanceof ColorShot;
	}

	/**
	 * Names its pictures, without layers: takes with equal keys draw equal frames.
	 * @param recipe what decides them beside the take
	 * @return the key
	 */
	public ContentKey key(String recipe) {
		return ContentKey.of("take/2")
			.with("recipe", recipe)
			.with("canvas", this.canvas)
			.with("shot", this.shot.recipe())
			.with("staging", this.staging)
			.with("frames", frames())
			.build();
	}

}
