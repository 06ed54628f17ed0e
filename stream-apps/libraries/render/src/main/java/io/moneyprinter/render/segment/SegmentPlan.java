package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.render.caption.FilmLayers;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;

/**
 * Cuts a film into segments, to the frame.
 */
public final class SegmentPlan {

	private final FilmLayers layers;

	private final List<Segment> segments = new ArrayList<>();

	private long at;

	private SegmentPlan(FilmLayers layers) {
		this.layers = layers;
	}

	/**
	 * Cuts.
	 * @param storyboard the film
	 * @param layers what lies over it
	 * @return in order, without a gap: shots alone, and what two of them share
	 */
	public static List<Segment> of(Storyboard storyboard, FilmLayers layers) {
		SegmentPlan plan = new SegmentPlan(layers);
		List<Part> parts = parts(storyboard);
		Take before = null;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			Take take = part.take(storyboard.canvas(), (i + 1 < parts.size()) ? parts.get(i + 1).entrance : Joint.CUT);
			if (before != null && part.entrance.frames() > 0) {
				plan.passage(part, before, take);
			}
			plan.body(part, take);
			before = take;
		}
		return List.copyOf(plan.segments);
	}

	private static List<Part> parts(Storyboard storyboard) {
		List<Part> parts = new ArrayList<>();
		for (BoardScene scene : storyboard.scenes()) {
			for (Panel panel : scene.panels()) {
				boolean first = panel.fromFrame() == scene.fromFrame();
				// Nothing stands before the first scene.
				boolean joined = first && !parts.isEmpty();
				parts.add(new Part(scene.number(), panel, joined ? scene.entrance() : Joint.CUT));
			}
		}
		return parts;
	}

	private void passage(Part part, Take before, Take take) {
		long end = this.at + part.entrance.frames();
		this.segments.add(new Segment.Passage(part.entrance, before, take, part.scene, this.layers.over(this.at, end)));
		this.at = end;
	}

	private void body(Part part, Take take) {
		long end = this.at + take.own();
		this.segments.add(new Segment.Body(take, part.scene, this.layers.over(this.at, end)));
		this.at = end;
	}

	/**
	 * A panel and how it begins.
	 */
	private record Part(int scene, Panel panel, Joint entrance) {

		Take take(Canvas canvas, Joint exit) {
			return new Take(canvas, this.panel.shot(), this.panel.staging(), this.entrance.frames(),
					this.panel.frames() - this.entrance.half() - exit.half(), exit.frames());
		}

	}

}
