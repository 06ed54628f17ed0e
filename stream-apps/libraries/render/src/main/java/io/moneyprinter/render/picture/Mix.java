package io.moneyprinter.render.picture;

import java.util.List;

import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.video.Canvas;

/**
 * Mixes two frames into one.
 */
interface Mix {

	/**
	 * Mixes.
	 * @param from what goes
	 * @param to what comes
	 * @param done how far the change is, between 0 and 1
	 * @param out the mixed frame, another array than the two
	 */
	void mix(byte[] from, byte[] to, double done, byte[] out);

	/** The mix of a joint. */
	static Mix of(Joint joint, Canvas canvas) {
		List<Plane> planes = Plane.of(canvas);
		return switch (joint.transition()) {
			case CROSS_FADE -> new FadeMix();
			case WIPE -> new MaskMix(planes, Mask.line(joint.toward()));
			case CIRCLE -> new MaskMix(planes, Mask.CIRCLE);
			case FADE_THROUGH_BLACK -> new BlackMix(planes);
			case SLIDE -> new SlideMix(planes, joint.toward(), false);
			case PUSH -> new SlideMix(planes, joint.toward(), true);
			case ZOOM -> new ZoomMix(planes);
			case CUT, SHUFFLE -> throw new IllegalArgumentException("A " + joint.transition().id() + " mixes nothing.");
		};
	}

	/** Starts and ends gently. */
	static double eased(double done) {
		return done * done * (3 - 2 * done);
	}

}
