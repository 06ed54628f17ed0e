package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.render.segment.Look.Stretch;
import io.moneyprinter.video.Transition;

/**
 * What was seen of a whole film: the looks of its segments, joined at their bounds.
 */
public final class Watched {

	private static final double BLACK_SECONDS = 0.3;

	private static final double FROZEN_SECONDS = 1.5;

	private final List<Stretch> black = new ArrayList<>();

	private final List<Stretch> frozen = new ArrayList<>();

	private final int framesPerSecond;

	private Watched(int framesPerSecond) {
		this.framesPerSecond = framesPerSecond;
	}

	/**
	 * Joins what was seen.
	 * @param segments in the film's order
	 * @param framesPerSecond of the film
	 * @return of the whole
	 */
	public static Watched of(List<MadeSegment> segments, int framesPerSecond) {
		Watched film = new Watched(framesPerSecond);
		long at = 0;
		byte[] last = {};
		for (MadeSegment segment : segments) {
			Look look = segment.look();
			boolean goesOn = last.length == look.first().length && Watch.same(last, look.first());
			for (Stretch black : mayBeBlack(segment.segment()) ? List.<Stretch>of() : look.black()) {
				join(black.moved(at), film.black);
			}
			for (Stretch frozen : mayRest(segment.segment()) ? List.<Stretch>of() : still(look, goesOn)) {
				film.freeze(frozen.moved(at), goesOn && frozen.from() == 0);
			}
			at += look.frames();
			last = look.last();
		}
		return film;
	}

	private static boolean mayRest(Segment segment) {
		if (segment instanceof Segment.Passage passage) {
			return passage.from().mayRest() && passage.to().mayRest();
		}
		return segment instanceof Segment.Body body && body.take().mayRest();
	}

	/**
	 * A slow fade through black is black for a while, and so is what somebody wants
	 * black.
	 */
	private static boolean mayBeBlack(Segment segment) {
		if (segment instanceof Segment.Passage passage) {
			return passage.joint().transition() == Transition.FADE_THROUGH_BLACK || passage.from().mayBeBlack()
					|| passage.to().mayBeBlack();
		}
		return segment instanceof Segment.Body body && body.take().mayBeBlack();
	}

	/** A segment that only goes on with what was seen counts though it is one frame. */
	private static List<Stretch> still(Look look, boolean goesOn) {
		boolean told = !look.frozen().isEmpty() && look.frozen().get(0).from() == 0;
		if (!goesOn || told) {
			return look.frozen();
		}
		List<Stretch> all = new ArrayList<>(List.of(new Stretch(0, 1)));
		all.addAll(look.frozen());
		return all;
	}

	private void freeze(Stretch stretch, boolean joined) {
		if (joined) {
			join(stretch, this.frozen);
		}
		else {
			this.frozen.add(stretch);
		}
	}

	private static void join(Stretch stretch, List<Stretch> all) {
		int last = all.size() - 1;
		if (last >= 0 && all.get(last).to() == stretch.from()) {
			all.set(last, new Stretch(all.get(last).from(), stretch.to()));
		}
		else {
			all.add(stretch);
		}
	}

	/**
	 * Where the film is black for long.
	 * @return seconds
	 */
	public List<String> blackFrom() {
		return from(this.black, BLACK_SECONDS);
	}

	/**
	 * Where the film stands still for long.
	 * @return seconds
	 */
	public List<String> frozenFrom() {
		return from(this.frozen, FROZEN_SECONDS);
	}

	private List<String> from(List<Stretch> stretches, double seconds) {
		return stretches.stream()
			.filter((stretch) -> stretch.frames() >= seconds * this.framesPerSecond)
			.map((stretch) -> String.format(Locale.ROOT, "%.2f", (double) stretch.from() / this.framesPerSecond))
			.toList();
	}

}
