package io.moneyprinter.storyboard;

import java.util.List;
import java.util.Random;

import io.moneyprinter.video.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Deals joints to a film: the same seed, the same joints, and never the same one twice
 * running.
 */
public final class Shuffle {

	/**
	 * What is dealt from. A fade to black would look like an end in the middle of a film.
	 */
	private static final List<Transition> DECK = List.of(Transition.CROSS_FADE, Transition.SLIDE, Transition.PUSH,
			Transition.WIPE, Transition.ZOOM, Transition.CIRCLE);

	private final Random chance;

	private @Nullable Transition last;

	/**
	 * A shuffled deck.
	 * @param seed decides the order
	 */
	public Shuffle(long seed) {
		this.chance = new Random(seed);
	}

	/**
	 * Decides on a joint.
	 * @param wanted a transition; {@link Transition#SHUFFLE} takes the next one dealt
	 * @param frames that both scenes share, even
	 * @return a cut when nothing is shared
	 */
	public Joint joint(Transition wanted, int frames) {
		if (frames == 0 || wanted == Transition.CUT) {
			return Joint.CUT;
		}
		if (wanted != Transition.SHUFFLE) {
			return new Joint(wanted, frames);
		}
		List<Transition> fresh = DECK.stream().filter((one) -> one != this.last).toList();
		Transition dealt = fresh.get(this.chance.nextInt(fresh.size()));
		this.last = dealt;
		Toward[] ways = Toward.values();
		return Joint.moves(dealt) ? new Joint(dealt, frames, ways[this.chance.nextInt(ways.length)])
				: new Joint(dealt, frames);
	}

}
