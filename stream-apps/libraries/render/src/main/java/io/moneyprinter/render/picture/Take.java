package io.moneyprinter.render.picture;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.video.Canvas;

/**
 * A shot as it is drawn, from its first frame to its last: those that it shares with what
 * stands before it, those of its own, those that it shares with what comes after it.
 *
 * @param canvas what it is drawn on
 * @param shot what is seen
 * @param head frames shared with what stands before it; 0 after a cut
 * @param own frames in which it is seen alone, at least one
 * @param tail frames shared with what comes; 0 before a cut
 */
public record Take(Canvas canvas, Shot shot, int head, long own, int tail) {

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
	 * Names its pictures, without captions: takes with equal keys draw equal frames.
	 * @param recipe what decides them beside the take
	 * @return the key
	 */
	public ContentKey key(String recipe) {
		return ContentKey.of("take/1")
			.with("recipe", recipe)
			.with("canvas", this.canvas)
			.with("shot", this.shot.recipe())
			.with("millis", this.shot.span().lengthMillis())
			.with("frames", frames())
			.build();
	}

}
