package io.moneyprinter.render.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;

/**
 * The picture of a whole film. At a joint the last frames of what goes are held until
 * what comes has drawn its first: a dozen frames, whatever the film's length.
 */
public final class MovingPicture {

	private final Canvas canvas;

	private final List<Part> parts;

	private MovingPicture(Canvas canvas, List<Part> parts) {
		this.canvas = canvas;
		this.parts = parts;
	}

	/**
	 * Opens everything that a film shows.
	 * @param storyboard the film
	 * @param bench where clips and pictures are decoded
	 * @return ready to be drawn
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} naming the
	 * file that cannot be shown
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public static MovingPicture open(Storyboard storyboard, Workbench bench) throws InterruptedException {
		List<Part> parts = new ArrayList<>();
		for (BoardScene scene : storyboard.scenes()) {
			for (Panel panel : scene.panels()) {
				boolean first = panel.fromFrame() == scene.fromFrame();
				parts.add(new Part(source(panel.shot(), storyboard.canvas(), bench), panel.frames(),
						first ? scene.entrance() : Joint.CUT));
			}
		}
		return new MovingPicture(storyboard.canvas(), List.copyOf(parts));
	}

	private static FrameSource source(Shot shot, Canvas canvas, Workbench bench) throws InterruptedException {
		if (shot instanceof ClipShot clip) {
			return ClipSource.open(clip, canvas, bench);
		}
		if (shot instanceof StillShot still) {
			return StillSource.open(still, canvas, bench);
		}
		MotionShot motion = (MotionShot) shot;
		if (!motion.canvas().equals(canvas)) {
			throw new IllegalArgumentException(
					"A shot drawn on " + motion.canvas() + " cannot be shown on " + canvas + ".");
		}
		return motion::draw;
	}

	/**
	 * Draws all frames in order.
	 * @param sink takes them
	 * @throws IOException when the sink throws it
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public void draw(FrameSink sink) throws IOException, InterruptedException {
		Deque<byte[]> held = new ArrayDeque<>();
		for (int i = 0; i < this.parts.size(); i++) {
			Joint exit = (i + 1 < this.parts.size()) ? this.parts.get(i + 1).entrance : Joint.CUT;
			this.parts.get(i).draw(exit, this.canvas, held, sink);
		}
	}

	/**
	 * A panel and how it begins.
	 *
	 * @param source what is seen
	 * @param frames between the bounds
	 * @param entrance how it takes over
	 */
	private record Part(FrameSource source, long frames, Joint entrance) {

		void draw(Joint exit, Canvas canvas, Deque<byte[]> held, FrameSink sink)
				throws IOException, InterruptedException {
			long all = this.entrance.half() + this.frames + exit.half();
			FrameSink entering = entering(canvas, held, sink);
			long[] at = { 0 };
			this.source.draw(all, (frame) -> {
				if (at[0] < this.entrance.frames()) {
					entering.frame(frame);
				}
				else if (at[0] < all - exit.frames()) {
					sink.frame(frame);
				}
				else {
					held.add(frame.clone());
				}
				at[0]++;
			});
		}

		private FrameSink entering(Canvas canvas, Deque<byte[]> held, FrameSink sink) {
			if (this.entrance.frames() == 0) {
				return sink;
			}
			Mix mix = Mix.of(this.entrance.transition(), canvas);
			byte[] mixed = new byte[Plane.bytes(canvas)];
			return (frame) -> {
				double done = (this.entrance.frames() - held.size() + 1.0) / (this.entrance.frames() + 1);
				mix.mix(held.remove(), frame, done, mixed);
				sink.frame(mixed);
			};
		}

	}

}
