package io.moneyprinter.storyboard;

import io.moneyprinter.video.Transition;

/**
 * How one scene gives way to the next. Its frames lie half before the bound of the two
 * scenes and half after it, so that speech and picture change together.
 *
 * @param transition any but {@link Transition#SHUFFLE}, which has been decided by now
 * @param frames that both scenes share, even; 0 for a cut
 */
public record Joint(Transition transition, int frames) {

	/** At once. */
	public static final Joint CUT = new Joint(Transition.CUT, 0);

	public Joint {
		if (transition == Transition.SHUFFLE) {
			throw new IllegalArgumentException("A joint needs a transition that has been decided on.");
		}
		if (frames < 0 || frames % 2 != 0 || (frames == 0) != (transition == Transition.CUT)) {
			throw new IllegalArgumentException("A " + transition.id() + " cannot take " + frames + " frames.");
		}
	}

	/**
	 * How far it reaches into either scene.
	 * @return frames
	 */
	public int half() {
		return this.frames / 2;
	}

}
