package io.moneyprinter.render.segment;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.render.caption.CaptionTrack;
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

	private final CaptionTrack captions;

	private final List<Segment> segments = new ArrayList<>();

	private long at;

	private SegmentPlan(CaptionTrack captions) {
		this.captions = captions;
	}

	/**
	 * Cuts.
	 * @param storyboard the film
	 * @param captions its captions
	 * @return in order, without a gap: shots alone, and what two of them share
	 */
	public static List<Segment> of(Storyboard storyboard, CaptionTrack captions) {
		SegmentPlan plan = new SegmentPlan(captions);
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
		this.segments.add(new Segment.Passage(part.entrance, before, take, part.scene,
				this.captions.strip(this.at, end).orElse(null)));
		this.at = end;
	}

	private void body(Part part, Take take) {
		long end = this.at + take.own();
		this.segments.add(new Segment.Body(take, part.scene, this.captions.strip(this.at, end).orElse(null)));
		this.at = end;
	}

	/**
	 * A panel and how it begins.
	 */
	private record Part(int scene, Panel panel, Joint entrance) {

		Take take(Canvas canvas, Joint exit) {
			return new Take(canvas, this.panel.shot(), this.entrance.frames(),
					this.panel.frames() - this.entrance.half() - exit.half(), exit.frames());
		}

	}

}
