package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Joined films are what was drawn, frame by frame: nothing is seen of the joints. */
class SeamTests {

	private static final int WIDTH = 180;

	private static final int HEIGHT = 320;

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "30,47,60,31,8", "25,33,25,40,2", "24,29,53,47,24", "50,71,35,42,34", "60,61,47,99,8" })
	void allFramesAreThereInOrderAtOddLengthsAndRates(int rate, int first, int second, int third, int shared)
			throws Exception {
		Canvas canvas = new Canvas(WIDTH, HEIGHT, rate);
		RenderedFilm film = engine(Encoding.LOSSLESS).render(
				film(canvas, new Joint(Transition.CROSS_FADE, shared), first, second, third), work(),
				RenderProgress.SILENT);
		int all = first + second + third;
		assertThat(film.frames()).isEqualTo(all);
		assertThat(film.check().defects()).isEmpty();
		List<Integer> numbers = numbers(all);
		for (int frame = 0; frame < all; frame++) {
			if (clear(frame, shared / 2, first, first + second)) {
				assertThat(numbers.get(frame)).as("frame %d", frame)
					.isEqualTo(number(frame, shared / 2, first, first + second));
			}
		}
		assertThat(times(film.video())).hasSize(all).isSorted().doesNotHaveDuplicates().satisfies((times) -> {
			for (int i = 0; i < all; i++) {
				assertThat(times.get(i) - times.get(0)).isCloseTo((double) i / rate, within(0.00001));
			}
		});
	}

	/** Cuts and joints change no frame that is shown whole. */
	@Test
	void framesBesideJointsAreThoseOfAFilmWithoutJoints() throws Exception {
		Canvas canvas = new Canvas(WIDTH, HEIGHT, 30);
		engine(Encoding.STANDARD).render(film(canvas, Joint.CUT, 45, 45), work(), RenderProgress.SILENT);
		List<byte[]> cut = frames(90);
		engine(Encoding.STANDARD).render(film(canvas, new Joint(Transition.SLIDE, 8), 45, 45), work(),
				RenderProgress.SILENT);
		List<byte[]> joined = frames(90);
		for (int frame : new int[] { 0, 39, 40 }) {
			assertThat(difference(cut.get(frame), joined.get(frame))).as("frame %d", frame).isLessThan(1.5);
		}
		// The second shot begins four frames earlier.
		for (int frame : new int[] { 49, 50, 85 }) {
			assertThat(difference(cut.get(frame + 4), joined.get(frame))).as("frame %d", frame).isLessThan(1.5);
		}
		assertThat(difference(cut.get(44), joined.get(44))).isGreaterThan(3);
	}

	@Test
	void noJointIsHeard() throws Exception {
		Canvas canvas = new Canvas(WIDTH, HEIGHT, 30);
		Storyboard film = film(canvas, new Joint(Transition.WIPE, 8), 47, 60, 31);
		Path tone = Films.wav(this.folder.resolve("tone.wav"), 5, 1, (t) -> 0.3 * Math.sin(t * 2 * Math.PI * 200));
		engine(Encoding.STANDARD).render(
				new Storyboard("Tone", canvas, film.scenes(), film.captions(), new Sound(tone, null)), work(),
				RenderProgress.SILENT);
		short[] heard = Films.heard(work(), "film.mp4");
		int steepest = 0;
		for (int i = 4801; i < heard.length - 48_000; i++) {
			steepest = Math.max(steepest, Math.abs(heard[i] - heard[i - 1]));
		}
		// A tone of 200 Hz at full scale rises by 858 from one sample to the next.
		assertThat(steepest).isBetween(100, 1200);
	}

	private static boolean clear(int frame, int half, int... bounds) {
		for (int bound : bounds) {
			if (frame >= bound - half && frame < bound + half) {
				return false;
			}
		}
		return true;
	}

	/** Shots count from their own first frame, which a joint shows before the bound. */
	private static int number(int frame, int half, int... bounds) {
		int from = 0;
		for (int bound : bounds) {
			from = (frame >= bound) ? bound - half : from;
		}
		return frame - from;
	}

	private FilmEngine engine(Encoding encoding) {
		return new FilmEngine(Films.ffmpeg(), new Shelf(this.folder.resolve("shelf")), encoding);
	}

	private Path work() {
		return this.folder.resolve("work");
	}

	private Storyboard film(Canvas canvas, Joint joint, int... lengths) throws IOException {
		List<BoardScene> scenes = new ArrayList<>();
		int at = 0;
		for (int length : lengths) {
			Panel panel = new Panel(at, at + length, new Counter(canvas, scenes.size()));
			scenes.add(new BoardScene(scenes.size() + 1, scenes.isEmpty() ? Joint.CUT : joint, List.of(panel)));
			at += length;
		}
		Path narration = Films.wav(this.folder.resolve("n.wav"), 5, 1,
				(t) -> (t % 0.4 < 0.3) ? 0.3 * Math.sin(t * 2 * Math.PI * 300) : 0);
		return new Storyboard("Seams", canvas, scenes, Films.captions("en"), new Sound(narration, null));
	}

	/** What the shots counted, read from the bars of each frame. */
	private List<Integer> numbers(int count) throws InterruptedException {
		return frames(count).stream().map((frame) -> {
			int number = 0;
			for (int bit = 0; bit < 8; bit++) {
				int middle = (HEIGHT / 2) * WIDTH + bit * 20 + 10;
				number |= ((frame[middle] & 0xFF) > 128) ? 1 << bit : 0;
			}
			return number;
		}).toList();
	}

	private List<byte[]> frames(int count) throws InterruptedException {
		List<byte[]> frames = Films.raw(work(), "film.mp4", new Canvas(WIDTH, HEIGHT, 30));
		assertThat(frames).hasSize(count);
		return frames;
	}

	private List<Double> times(Path film) throws InterruptedException {
		try (Workbench bench = Films.ffmpeg().workbench(work())) {
			FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO);
			command.addInput(film.getFileName().toString()).done();
			command.addOutput("-")
				.addExtraArgs("-an", "-vf", "showinfo", "-vsync", "passthrough")
				.setFormat("null")
				.done();
			return bench.run(FfmpegCall.of("tell times", command))
				.lines()
				.stream()
				.filter((line) -> line.contains("pts_time:"))
				.map((line) -> Double.parseDouble(line.replaceAll(".*pts_time:\\s*([\\d.]+).*", "$1")))
				.toList();
		}
	}

	private static double difference(byte[] one, byte[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
		}
		return sum / one.length;
	}

	/**
	 * Shows the number of each frame as eight bars, brighter in odd scenes.
	 *
	 * @param canvas its size
	 * @param scene which of several
	 */
	private record Counter(Canvas canvas, int scene) implements MotionShot {

		@Override
		public Span span() {
			return new Span(0, 1000);
		}

		@Override
		public Origin origin() {
			return new Origin("counter", "Counts.");
		}

		@Override
		public String recipe() {
			return "counter:" + this.scene;
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			int pixels = this.canvas.width() * this.canvas.height();
			byte[] frame = new byte[pixels * 3 / 2];
			Arrays.fill(frame, pixels, frame.length, (byte) 128);
			for (long i = 0; i < frameCount; i++) {
				for (int at = 0; at < pixels; at++) {
					int bit = at % this.canvas.width() / 20;
					frame[at] = (byte) (((i >> bit & 1) != 0) ? 200 : 50 + 10 * (this.scene % 2));
				}
				sink.frame(frame);
			}
		}

	}

}
