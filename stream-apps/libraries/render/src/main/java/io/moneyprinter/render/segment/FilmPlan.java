package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What rendering a film comes to, before it is done.
 *
 * @param segments in the film's order
 * @param soundReused whether the finished sound is there
 */
public record FilmPlan(List<Stretch> segments, boolean soundReused) {

	public FilmPlan {
		segments = List.copyOf(segments);
	}

	/**
	 * Plans a film.
	 * @param segments in the film's order
	 * @param there tells which need not be made
	 * @param soundReused whether the finished sound is there
	 * @return the plan
	 */
	public static FilmPlan of(List<Segment> segments, Predicate<Segment> there, boolean soundReused) {
		List<Stretch> stretches = new ArrayList<>();
		long at = 0;
		for (Segment segment : segments) {
			String shows = (segment instanceof Segment.Passage passage) ? passage.joint().transition().id() : "scene";
			stretches.add(new Stretch(segment.scene(), shows, at, at + segment.frames(), there.test(segment)));
			at += segment.frames();
		}
		return new FilmPlan(stretches, soundReused);
	}

	/**
	 * All frames of the film.
	 * @return at least one
	 */
	public long frames() {
		return this.segments.get(this.segments.size() - 1).to();
	}

	/**
	 * Those that are to be rendered.
	 * @return none to all
	 */
	public long missing() {
		return this.segments.stream().filter((one) -> !one.reused()).mapToLong((one) -> one.to() - one.from()).sum();
	}

	/**
	 * A segment.
	 *
	 * @param scene its number, from 1
	 * @param shows {@code scene}, or the id of the transition into it
	 * @param from its first frame
	 * @param to the first frame after it
	 * @param reused whether it is there
	 */
	public record Stretch(int scene, String shows, long from, long to, boolean reused) {
	}

}
