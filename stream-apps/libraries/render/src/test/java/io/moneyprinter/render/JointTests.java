package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every joint at its first, a middle and its last frame, as ffmpeg decodes them. */
class JointTests {

	private static final int SCENE = 24;

	private static final int SHARED = 10;

	private static final Canvas CANVAS = Films.SMALL;

	/** Soft edges are this wide, as a share of the canvas. */
	private static final double SOFT = 0.08;

	@TempDir
	Path folder;

	@Test
	void everyJointShowsWhatItShouldFromItsFirstFrameToItsLast() throws Exception {
		List<Joint> joints = joints();
		Renderer renderer = new FilmEngine(Films.ffmpeg(), new Shelf(this.folder.resolve("shelf")), Encoding.LOSSLESS);
		RenderedFilm film = renderer.render(film(joints), this.folder.resolve("work"), RenderProgress.SILENT);
		assertThat(film.frames()).isEqualTo((joints.size() + 1L) * SCENE);
		List<byte[]> frames = Films.raw(this.folder.resolve("work"), "film.mp4", CANVAS);
		assertThat(frames).hasSize((joints.size() + 1) * SCENE);
		for (int i = 0; i < joints.size(); i++) {
			int first = (i + 1) * SCENE - SHARED / 2;
			boolean odd = i % 2 != 0;
			assertWhole(frames.get(first - 1), odd, joints.get(i));
			assertWhole(frames.get(first + SHARED), !odd, joints.get(i));
			for (int number : new int[] { 1, SHARED / 2, SHARED }) {
				assertMixed(frames.get(first + number - 1), odd, joints.get(i), number / (SHARED + 1.0));
			}
		}
	}

	private static List<Joint> joints() {
		List<Joint> joints = new ArrayList<>();
		for (Transition transition : Transition.values()) {
			if (transition == Transition.CUT || transition == Transition.SHUFFLE) {
				continue;
			}
			for (Toward toward : Toward.values()) {
				if (Joint.moves(transition)) {
					joints.add(new Joint(transition, SHARED, toward));
				}
			}
			if (!Joint.moves(transition)) {
				joints.add(new Joint(transition, SHARED));
			}
		}
		return joints;
	}

	private Storyboard film(List<Joint> joints) throws IOException {
		List<BoardScene> scenes = new ArrayList<>();
		for (int i = 0; i <= joints.size(); i++) {
			Panel panel = new Panel((long) i * SCENE, (i + 1L) * SCENE, new Ramp(i % 2 != 0));
			scenes.add(new BoardScene(i + 1, (i > 0) ? joints.get(i - 1) : Joint.CUT, List.of(panel)));
		}
		Path narration = Films.wav(this.folder.resolve("n.wav"), scenes.size() * SCENE / 30.0, 1,
				(t) -> (t % 0.4 < 0.3) ? 0.3 * Math.sin(t * 2 * Math.PI * 300) : 0);
		return new Storyboard("Joints", CANVAS, scenes, Films.captions("en"), new Sound(narration, null));
	}

	private static void assertWhole(byte[] frame, boolean odd, Joint joint) {
		for (double[] at : places()) {
			assertThat(seen(frame, at)).as("beside %s at %s", joint, Arrays.toString(at))
				.isCloseTo(Ramp.luma(odd, at[0], at[1]), within(4.0));
		}
	}

	private static void assertMixed(byte[] frame, boolean odd, Joint joint, double done) {
		int seen = 0;
		for (double[] at : places()) {
			double expected = expected(joint, odd, at[0], at[1], done);
			if (!Double.isNaN(expected)) {
				seen++;
				assertThat(seen(frame, at)).as("%s at %s, %.2f done", joint, Arrays.toString(at), done)
					.isCloseTo(expected, within(6.0));
			}
		}
		assertThat(seen).as("places to look at in %s", joint).isGreaterThan(10);
	}

	/** What is seen at a place; not a number where an edge is near. */
	private static double expected(Joint joint, boolean odd, double x, double y, double done) {
		double eased = done * done * (3 - 2 * done);
		double from = Ramp.luma(odd, x, y);
		double to = Ramp.luma(!odd, x, y);
		return switch (joint.transition()) {
			case CROSS_FADE -> from + (to - from) * eased;
			case FADE_THROUGH_BLACK -> {
				double light = Math.abs(2 * done - 1);
				yield 16 + (((done < 0.5) ? from : to) - 16) * light * light * (3 - 2 * light);
			}
			case ZOOM -> {
				double scale = 1 / (1 + 0.6 * done * done);
				double near = Ramp.luma(odd, 0.5 + (x - 0.5) * scale, 0.5 + (y - 0.5) * scale);
				yield near + (to - near) * eased;
			}
			case WIPE -> masked(along(joint.toward(), x, y), eased * (1 + SOFT), from, to);
			case CIRCLE -> {
				double aspect = (double) CANVAS.width() / CANVAS.height();
				double radius = Math.hypot(0.5 * aspect, 0.5) + SOFT;
				yield masked(Math.hypot((x - 0.5) * aspect, y - 0.5), eased * radius, from, to);
			}
			case SLIDE, PUSH -> {
				double way = along(joint.toward(), x, y);
				double[] by = step(joint.toward());
				if (Math.abs(way - eased) < 0.02) {
					yield Double.NaN;
				}
				if (way < eased) {
					yield Ramp.luma(!odd, x + by[0] * (1 - eased), y + by[1] * (1 - eased));
				}
				double pushed = (joint.transition() == Transition.PUSH) ? eased : 0;
				yield Ramp.luma(odd, x - by[0] * pushed, y - by[1] * pushed);
			}
			case CUT, SHUFFLE -> throw new IllegalArgumentException(joint.toString());
		};
	}

	/** How far a place lies from the side where what moves comes in. */
	private static double along(Toward toward, double x, double y) {
		return switch (toward) {
			case RIGHT -> x;
			case LEFT -> 1 - x;
			case DOWN -> y;
			case UP -> 1 - y;
		};
	}

	private static double[] step(Toward toward) {
		return switch (toward) {
			case RIGHT -> new double[] { 1, 0 };
			case LEFT -> new double[] { -1, 0 };
			case DOWN -> new double[] { 0, 1 };
			case UP -> new double[] { 0, -1 };
		};
	}

	private static double masked(double place, double edge, double from, double to) {
		if (place < edge - SOFT - 0.01) {
			return to;
		}
		return (place > edge + 0.01) ? from : Double.NaN;
	}

	private static List<double[]> places() {
		List<double[]> places = new ArrayList<>();
		for (double x = 0.05; x < 1; x += 0.15) {
			for (double y = 0.05; y < 1; y += 0.15) {
				places.add(new double[] { x, y });
			}
		}
		return places;
	}

	private static double seen(byte[] frame, double[] at) {
		int x = (int) (at[0] * CANVAS.width());
		int y = (int) (at[1] * CANVAS.height());
		return frame[y * CANVAS.width() + x] & 0xFF;
	}

	/**
	 * Rises from the upper left corner to the lower right one, so that every place has a
	 * shade of its own.
	 *
	 * @param odd whether it is the brighter of two
	 */
	private record Ramp(boolean odd) implements MotionShot {

		static double luma(boolean odd, double x, double y) {
			return (odd ? 140 : 40) + 30 * x + 55 * y;
		}

		@Override
		public Span span() {
			return new Span(0, 800);
		}

		@Override
		public Canvas canvas() {
			return CANVAS;
		}

		@Override
		public Origin origin() {
			return new Origin("ramp", "A ramp.");
		}

		@Override
		public String recipe() {
			return "ramp:" + this.odd;
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			int pixels = CANVAS.width() * CANVAS.height();
			byte[] frame = new byte[pixels * 3 / 2];
			Arrays.fill(frame, pixels, frame.length, (byte) 128);
			for (int i = 0; i < pixels; i++) {
				double x = (i % CANVAS.width() + 0.5) / CANVAS.width();
				double y = (i / CANVAS.width() + 0.5) / CANVAS.height();
				frame[i] = (byte) Math.round(luma(this.odd, x, y));
			}
			for (long i = 0; i < frameCount; i++) {
				sink.frame(frame);
			}
		}

	}

}
