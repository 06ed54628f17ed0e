package io.moneyprinter.render;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.AudioStream;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilmEngineTests {

	private static final int WIDTH = Films.SMALL.width();

	@TempDir
	Path folder;

	private Renderer renderer;

	@BeforeEach
	void ownShelf() {
		this.renderer = Films.engine(this.folder);
	}

	@Test
	void aFilmIsWhatEveryPlayerTakes() throws Exception {
		List<String> told = new ArrayList<>();
		List<Double> fractions = new ArrayList<>();
		RenderedFilm film = this.renderer.render(
				Films.of(this.folder, Films.joint(Transition.CROSS_FADE), Shade.of(90), Shade.of(140)), work(),
				(at, what) -> {
					fractions.add(at);
					told.add(what);
				});
		assertThat(film.frames()).isEqualTo(120);
		assertThat(film.check().defects()).isEmpty();
		assertThat(film.check().loudnessLufs()).isBetween(-14.5, -13.5);
		assertThat(film.check().truePeakDbtp()).isLessThanOrEqualTo(-1);
		assertThat(film.cover()).isNotEmptyFile();
		assertThat(fractions).isSorted().last().isEqualTo(1.0);
		assertThat(told).contains("scene 1 of 2", "scene 2 of 2");
		try (Workbench bench = Films.ffmpeg().workbench(this.folder)) {
			MediaProbe probe = MediaProbe.of(bench, film.video(), MaterialInput.CLIP);
			VideoStream picture = probe.video().orElseThrow();
			assertThat(picture.codec()).isEqualTo("h264");
			assertThat(picture.detail()).contains("High", "yuv420p(tv, bt709");
			assertThat(picture.framesPerSecond()).isEqualTo(30);
			assertThat(probe.audio()).contains(new AudioStream("aac", 48_000, "stereo"));
			assertThat(probe.lengthMillis()).isBetween(4000L, 4033L);
		}
		assertThat(indexOf(Files.readAllBytes(film.video()), "moov"))
			.isLessThan(indexOf(Files.readAllBytes(film.video()), "mdat"));
	}

	@ParameterizedTest
	@EnumSource(value = Transition.class, names = "SHUFFLE", mode = EnumSource.Mode.EXCLUDE)
	void everyTransitionLeavesAllFramesAndBothPicturesWhole(Transition transition) throws Exception {
		this.renderer.render(Films.of(this.folder, Films.joint(transition), Shade.of(90), Shade.of(140)), work(),
				RenderProgress.SILENT);
		assertThat(shade(53)).isCloseTo(shadeOf(90), within());
		assertThat(shade(66)).isCloseTo(shadeOf(140), within());
		if (transition == Transition.CROSS_FADE) {
			assertThat(shade(60)).isBetween(shadeOf(105), shadeOf(130));
		}
		if (transition == Transition.FADE_THROUGH_BLACK) {
			assertThat(shade(60)).isLessThan(shadeOf(60));
		}
	}

	@Test
	void aWordIsHighlightedWhileItIsHeard() throws Exception {
		Storyboard film = Films.of(this.folder, Joint.CUT, Shade.of(60), Shade.of(60));
		this.renderer.render(Films.captioned(film, Films.captions("en", "one two", "three")), work(),
				RenderProgress.SILENT);
		assertThat(lettersLeftAndRight(2)).isEqualTo("nothing");
		assertThat(lettersLeftAndRight(6)).isEqualTo("right brighter");
		assertThat(lettersLeftAndRight(24)).isEqualTo("right brighter");
		assertThat(lettersLeftAndRight(36)).isEqualTo("left brighter");
	}

	@ParameterizedTest
	@CsvSource({ "en,Donaudampfschifffahrtsgesellschaftskapitänswitwe",
			"en,The quick brown fox jumps over the lazy dog again", "ar,تحمل الأنهار المعادن إلى المحيط",
			"he,נהרות נושאים מינרלים אל הים", "zh,河流把岩石中溶解的矿物质带入海洋水蒸发了盐留了下来", "ja,川は岩から溶けたミネラルを海へ運びます",
			"ko,강은 바위에서 녹은 광물을 바다로 운반합니다", "el,Γιατί είναι αλμυρή η θάλασσα", "hi,समुद्र का पानी खारा क्यों होता है",
			"th,ทำไมน้ำทะเลถึงเค็ม", "en,A 👨‍👩‍👧 and 1️⃣ and 😀 {\\pos(0;0)}{\\an8} \\N" })
	void captionsOfAllScriptsStayInTheSafeArea(String language, String text) throws Exception {
		Storyboard film = Films.of(this.folder, Joint.CUT, Shade.of(60), Shade.of(60));
		this.renderer.render(Films.captioned(film, Films.captions(language, text, text)), work(),
				RenderProgress.SILENT);
		boolean seen = false;
		for (int frame : new int[] { 10, 30, 50 }) {
			byte[] luma = Films.frame(work(), "film.mp4", frame);
			for (int i = 17 * WIDTH; i < luma.length; i++) {
				boolean letter = (luma[i] & 0xFF) > 110;
				seen |= letter;
				int x = i % WIDTH;
				int y = i / WIDTH;
				assertThat(letter
						&& (x < WIDTH * 5 / 100 || x >= WIDTH * 95 / 100 || y < 320 * 12 / 100 || y >= 320 * 80 / 100))
					.as("letter at %d,%d of frame %d", x, y, frame)
					.isFalse();
			}
		}
		assertThat(seen).isTrue();
	}

	@Test
	void musicMakesWayForSpeechAndComesBack() throws Exception {
		Path music = Films.wav(this.folder.resolve("music.wav"), 2, 2, (t) -> 0.2 * Math.sin(t * 2 * Math.PI * 3000));
		Storyboard film = Films.of(this.folder, Joint.CUT, Shade.of(90), Shade.of(140));
		Path speech = Films.wav(this.folder.resolve("speech.wav"), 1.6, 1,
				(t) -> 0.3 * Math.sin(t * 2 * Math.PI * 300));
		Sound sound = new Sound(speech, new Sound.Bed(music, 0.3, new Origin("tone", "A tone.")));
		this.renderer.render(new Storyboard("Music", film.canvas(), film.scenes(), film.captions(), sound), work(),
				RenderProgress.SILENT);
		short[] heard = Films.heard(work(), "film.mp4");
		double duck = 20 * Math.log10(tone(heard, 2.8, 3.2) / tone(heard, 0.7, 1.5));
		assertThat(duck).isBetween(10.0, 24.0);
		assertThat(tone(heard, 3.9, 4)).as("at the end of the fade").isLessThan(tone(heard, 2.8, 3.2) / 4);
	}

	@Test
	void interruptingLeavesNothingBehindWithinASecond() throws Exception {
		Slow slow = new Slow();
		AtomicBoolean interrupted = new AtomicBoolean();
		Thread thread = new Thread(() -> {
			try {
				this.renderer.render(Films.of(this.folder, Joint.CUT, slow, Shade.of(90)), work(),
						RenderProgress.SILENT);
			}
			catch (InterruptedException ex) {
				interrupted.set(true);
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		});
		thread.start();
		while (!slow.drawing.get()) {
			Thread.sleep(10);
		}
		long before = System.nanoTime();
		thread.interrupt();
		thread.join(5000);
		assertThat(System.nanoTime() - before).isLessThan(1_500_000_000L);
		assertThat(interrupted).isTrue();
		assertThat(ProcessHandle.current()
			.descendants()
			.filter((child) -> child.info().command().orElse("").contains("ffmpeg"))).isEmpty();
		assertThat(work()).isDirectoryNotContaining("glob:**.{mp4,pid}");
	}

	private Path work() {
		return this.folder.resolve("it's a work folder");
	}

	private double shade(long frame) throws InterruptedException {
		byte[] luma = Films.frame(work(), "film.mp4", frame);
		long sum = 0;
		for (int i = 40 * WIDTH; i < 200 * WIDTH; i++) {
			sum += luma[i] & 0xFF;
		}
		return (double) sum / (160 * WIDTH);
	}

	/** Decoded grey has the full range. */
	private static double shadeOf(int luma) {
		return (luma - 16) * 255 / 219.0;
	}

	private static Offset<Double> within() {
		return Offset.offset(4.0);
	}

	/** Yellow is darker than white. */
	private String lettersLeftAndRight(long frame) throws InterruptedException {
		byte[] luma = Films.frame(work(), "film.mp4", frame);
		int[] brightest = new int[2];
		for (int i = 200 * WIDTH; i < 256 * WIDTH; i++) {
			int side = i % WIDTH / (WIDTH / 2);
			brightest[side] = Math.max(brightest[side], luma[i] & 0xFF);
		}
		if (Math.max(brightest[0], brightest[1]) < 120) {
			return "nothing";
		}
		return (brightest[0] > brightest[1] + 8) ? "left brighter"
				: (brightest[1] > brightest[0] + 8) ? "right brighter" : "even";
	}

	/** How loud the tone of 3 kHz is between two seconds. */
	private static double tone(short[] samples, double from, double to) {
		double sine = 0;
		double cosine = 0;
		int start = (int) (from * 48_000);
		int end = Math.min(samples.length, (int) (to * 48_000));
		for (int i = start; i < end; i++) {
			sine += samples[i] * Math.sin(2 * Math.PI * 3000 * i / 48_000);
			cosine += samples[i] * Math.cos(2 * Math.PI * 3000 * i / 48_000);
		}
		return Math.hypot(sine, cosine) / (end - start);
	}

	private static int indexOf(byte[] bytes, String text) {
		return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
	}

	/** Draws one frame and then thinks for a minute. */
	private record Slow(AtomicBoolean drawing) implements MotionShot {

		Slow() {
			this(new AtomicBoolean());
		}

		@Override
		public Span span() {
			return new Span(0, 2000);
		}

		@Override
		public Canvas canvas() {
			return Films.SMALL;
		}

		@Override
		public Origin origin() {
			return new Origin("slow", "Takes its time.");
		}

		@Override
		public String recipe() {
			return "slow";
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			sink.frame(new byte[Films.SMALL.width() * Films.SMALL.height() * 3 / 2]);
			this.drawing.set(true);
			try {
				Thread.sleep(60_000);
			}
			catch (InterruptedException ex) {
				throw new InterruptedIOException("given up");
			}
		}

	}

}
