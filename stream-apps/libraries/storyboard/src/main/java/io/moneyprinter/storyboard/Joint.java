package io.moneyprinter.storyboard;

import java.util.EnumMap;
import java.util.Map;

import io.moneyprinter.video.Transition;

/**
 * How one scene gives way to the next. Its frames lie half before the bound of the two
 * scenes and half after it, so that speech and picture change together.
 *
 * @param transition any but {@link Transition#SHUFFLE}, which has been decided by now
 * @param frames that both scenes share, even; 0 for a cut
 * @param toward where to what comes moves, or the line of a wipe; the same for all others
 */
public record Joint(Transition transition, int frames, Toward toward) {

	/**
	 * Where to transitions move if nobody says otherwise; those without stay where they
	 * are.
	 */
	private static final Map<Transition, Toward> MOVING = new EnumMap<>(
			Map.of(Transition.SLIDE, Toward.LEFT, Transition.PUSH, Toward.LEFT, Transition.WIPE, Toward.RIGHT));

	/** At once. */
	public static final Joint CUT = new Joint(Transition.CUT, 0);

	public Joint {
		if (transition == Transition.SHUFFLE) {
			throw new IllegalArgumentException("A joint needs a transition that has been decided on.");
		}
		if (frames < 0 || frames % 2 != 0 || (frames == 0) != (transition == Transition.CUT)) {
			throw new IllegalArgumentException("A " + transition.id() + " cannot take " + frames + " frames.");
		}
		if (toward != usual(transition) && !moves(transition)) {
			throw new IllegalArgumentException("A " + transition.id() + " has no direction.");
		}
	}

	/**
	 * A joint that moves as usual, if it moves.
	 * @param transition any but {@link Transition#SHUFFLE}
	 * @param frames that both scenes share, even; 0 for a cut
	 */
	public Joint(Transition transition, int frames) {
		this(transition, frames, usual(transition));
	}

	/**
	 * Whether a transition has a direction.
	 * @param transition any
	 * @return {@code true} for those that move from one side to another
	 */
	public static boolean moves(Transition transition) {
		return MOVING.containsKey(transition);
	}

	private static Toward usual(Transition transition) {
		return MOVING.getOrDefault(transition, Toward.LEFT);
	}

	/**
	 * How far it reaches into either scene.
	 * @return frames
	 */
	public int half() {
		return this.frames / 2;
	}

}
