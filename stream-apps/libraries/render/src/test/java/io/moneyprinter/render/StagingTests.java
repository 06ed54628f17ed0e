package io.moneyprinter.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.ClipPart;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Motion;
import io.moneyprinter.storyboard.Motion.Move;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** How shots come onto the canvas, seen in the film. */
class StagingTests {

	private static final Canvas CANVAS = Films.SMALL;

	private static final int SCENE = 20;

	private static final Origin OWN = new Origin("own", "Own material.");

	private static final Color RED = new Color("#C02030");

	@TempDir
	Path folder;

	private final List<Panel> panels = new ArrayList<>();

	private List<byte[]> frames = List.of();

	/** Thirds of 40, 120 and 210, and a clip that grows brighter by two each frame. */
	@BeforeEach
	void material() throws Exception {
		String thirds = "color=black:s=480x270:r=30:d=1,format=yuv420p,"
				+ "geq=lum='if(lt(X,160),40,if(lt(X,320),120,210))':cb=100:cr=160";
		Films.make(this.folder, thirds, "thirds.mp4", "-c:v", "libx264", "-crf", "1", "-colorspace", "bt709");
		Films.make(this.folder, thirds, "thirds.png", "-frames:v", "1");
		Films.make(this.folder, "color=black:s=180x320:r=30:d=3,format=yuv420p,geq=lum='40+N*2':cb=128:cr=128",
				"rising.mp4", "-c:v", "libx264", "-crf", "1", "-colorspace", "bt709");
	}

	@Test
	void fits() throws Exception {
		show(thirds(), Staging.USUAL);
		show(thirds(), fit(new Fit.Crop(0, 0.5)));
		show(thirds(), fit(new Fit.Crop(1, 0.5)));
		show(thirds(), fit(new Fit.Blurred()));
		show(thirds(), fit(new Fit.Contain(RED)));
		show(new ColorShot(new Span(0, 1), RED, OWN), Staging.USUAL);
		render();
		assertThat(luma(0, 10, 0.5, 0.5)).isCloseTo(120, within(3.0));
		assertThat(luma(1, 10, 0.5, 0.5)).isCloseTo(40, within(3.0));
		assertThat(luma(2, 10, 0.5, 0.5)).isCloseTo(210, within(3.0));
		for (int scene : new int[] { 3, 4 }) {
			assertThat(luma(scene, 10, 0.1, 0.5)).isCloseTo(40, within(3.0));
			assertThat(luma(scene, 10, 0.9, 0.5)).isCloseTo(210, within(3.0));
		}
		assertThat(luma(3, 10, 0.5, 0.1)).isBetween(60.0, 160.0);
		assertThat(luma(4, 10, 0.5, 0.1)).isCloseTo(luma(5, 10, 0.5, 0.5), within(1.5));
		assertThat(red(4, 10, 0.5, 0.1)).isCloseTo(red(5, 10, 0.5, 0.5), within(1.5));
		// BT.709: 16 + 219 × (0.2126 × 192 + 0.7152 × 32 + 0.0722 × 48) / 255
		assertThat(luma(5, 10, 0.5, 0.5)).isCloseTo(73.7, within(1.5));
	}

	@Test
	void partsAndSpeeds() throws Exception {
		show(rising(new ClipPart(1000, 1500L, 1.0)), Staging.USUAL);
		show(rising(new ClipPart(1000, 1500L, null)), Staging.USUAL);
		show(rising(new ClipPart(0, null, 2.0)), Staging.USUAL);
		show(rising(new ClipPart(500, null, 0.5)), Staging.USUAL);
		show(rising(new ClipPart(2000, 9000L, null)), Staging.USUAL);
		render();
		assertThat(luma(0, 0, 0.5, 0.5)).isCloseTo(100, within(3.0));
		assertThat(luma(0, 14, 0.5, 0.5)).isCloseTo(128, within(3.0));
		assertThat(luma(0, 16, 0.5, 0.5)).as("again from the part's start").isCloseTo(102, within(3.0));
		assertThat(luma(1, 19, 0.5, 0.5)).as("slowed down to fill the scene").isCloseTo(128, within(4.0));
		assertThat(luma(2, 15, 0.5, 0.5)).isCloseTo(100, within(3.0));
		assertThat(luma(3, 18, 0.5, 0.5)).isCloseTo(88, within(3.0));
		assertThat(luma(4, 19, 0.5, 0.5)).isCloseTo(198, within(3.0));
	}

	@Test
	void partsThatWouldBeRepeatedForEverAreRefused() {
		show(rising(new ClipPart(1000, 1010L, 1.0)), Staging.USUAL);
		assertThatThrownBy(this::render)
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL))
			.hasMessageContaining("rising.mp4")
			.hasMessageContaining("allowed is 20");
	}

	@Test
	void motions() throws Exception {
		show(still(), motion(Move.STILL, false));
		show(still(), motion(Move.PAN_RIGHT, false));
		show(still(), motion(Move.PAN_RIGHT, true));
		show(still(), motion(Move.PAN_LEFT, false));
		show(still(), aside(Move.PUSH_IN));
		show(thirds(), motion(Move.PAN_RIGHT, false));
		show(thirds(), aside(Move.KEN_BURNS));
		render();
		assertThat(difference(0, 2, 18)).isZero();
		assertThat(luma(1, 0, 0.05, 0.5)).isLessThan(60);
		assertThat(luma(1, 19, 0.95, 0.5)).isGreaterThan(190);
		assertThat(dark(2, 3)).as("an eased start").isGreaterThan(dark(1, 3) + 5);
		assertThat(luma(3, 0, 0.95, 0.5)).isGreaterThan(190);
		assertThat(difference(4, 0, 10)).isPositive();
		assertThat(luma(5, 19, 0.95, 0.5)).as("a clip").isCloseTo(210, within(6.0));
		assertThat(difference(6, 0, 19)).isPositive();
	}

	@Test
	void looks() throws Exception {
		show(thirds(), look(new Grade(0.2, 1, 1, 0), 0));
		show(thirds(), look(new Grade(0, 1.5, 1, 0), 0));
		show(thirds(), look(new Grade(0, 1, 0, 0), 0));
		show(thirds(), look(new Grade(0, 1, 1, 1), 0));
		show(still(), look(Grade.Named.MONO.grade(), 0.05));
		show(thirds(), new Staging(new Fit.Contain(new Color("#FFFFFF")), Motion.USUAL, Grade.NONE, 0.05));
		render();
		assertThat(luma(0, 10, 0.5, 0.5)).isCloseTo(120 + 0.2 * 219, within(3.0));
		assertThat(luma(1, 10, 0.5, 0.5)).isCloseTo(126 - 6 * 1.5, within(3.0));
		assertThat(red(0, 10, 0.5, 0.5)).isCloseTo(160, within(2.0));
		assertThat(red(2, 10, 0.5, 0.5)).isCloseTo(128, within(1.0));
		assertThat(red(3, 10, 0.5, 0.5)).isGreaterThan(180);
		assertThat(red(4, 10, 0.5, 0.5)).isCloseTo(128, within(1.0));
		double steepest = 0;
		for (double y = 0.2; y < 0.8; y += 0.005) {
			steepest = Math.max(steepest, Math.abs(luma(5, 10, 0.1, y) - luma(5, 10, 0.1, y + 0.005)));
		}
		assertThat(steepest).as("at the edges of what is contained").isBetween(5.0, 60.0);
	}

	@Test
	void whatIsDrawnTakesNoFitAndNoMotion() {
		Shot drawn = Films.Shade.of(90);
		assertThatIllegalArgumentException().isThrownBy(() -> new Panel(0, 10, drawn, fit(new Fit.Blurred())))
			.withMessageContaining("fit");
		assertThatIllegalArgumentException().isThrownBy(() -> new Panel(0, 10, drawn, motion(Move.PUSH_IN, false)))
			.withMessageContaining("motion");
	}

	private static Staging fit(Fit fit) {
		return new Staging(fit, Motion.USUAL, Grade.NONE, 0);
	}

	private static Staging motion(Move move, boolean eased) {
		return new Staging(Fit.USUAL, new Motion(move, eased), Grade.NONE, 0);
	}

	/** Where two thirds meet, so that there is something to move over. */
	private static Staging aside(Move move) {
		return new Staging(new Fit.Crop(0.3, 0.5), new Motion(move, true), Grade.NONE, 0);
	}

	private static Staging look(Grade grade, double blur) {
		return new Staging(Fit.USUAL, Motion.USUAL, grade, blur);
	}

	private ClipShot thirds() {
		return clip("thirds.mp4", ClipPart.from(0));
	}

	private ClipShot rising(ClipPart part) {
		return clip("rising.mp4", part);
	}

	private ClipShot clip(String name, ClipPart part) {
		return new ClipShot(new Span(0, 1), this.folder.resolve(name), material(name), part, OWN);
	}

	private StillShot still() {
		return new StillShot(new Span(0, 1), this.folder.resolve("thirds.png"), material("thirds.png"), 5, OWN);
	}

	private static MaterialId material(String name) {
		return new MaterialId(String.format("%064x", name.hashCode() & 0xFFFFFFFFL));
	}

	private void show(Shot shot, Staging staging) {
		long from = (long) this.panels.size() * SCENE;
		this.panels.add(new Panel(from, from + SCENE, shot, staging));
	}

	private void render() throws Exception {
		List<BoardScene> scenes = new ArrayList<>();
		for (Panel panel : this.panels) {
			scenes.add(new BoardScene(scenes.size() + 1, Joint.CUT, List.of(panel)));
		}
		Path narration = Films.wav(this.folder.resolve("n.wav"), this.panels.size() * SCENE / 30.0, 1,
				(t) -> (t % 0.4 < 0.3) ? 0.3 * Math.sin(t * 2 * Math.PI * 300) : 0);
		Storyboard film = new Storyboard("Staging", CANVAS, scenes, Films.captions("en"), new Sound(narration, null));
		RenderedFilm made = Films.engine(this.folder).render(film, this.folder.resolve("work"), RenderProgress.SILENT);
		assertThat(made.frames()).isEqualTo((long) this.panels.size() * SCENE);
		this.frames = Films.raw(this.folder.resolve("work"), "film.mp4", CANVAS);
		assertThat(this.frames).hasSize(this.panels.size() * SCENE);
	}

	private double luma(int scene, int frame, double x, double y) {
		int at = (int) (y * CANVAS.height()) * CANVAS.width() + (int) (x * CANVAS.width());
		return this.frames.get(scene * SCENE + frame)[at] & 0xFF;
	}

	private double red(int scene, int frame, double x, double y) {
		int pixels = CANVAS.width() * CANVAS.height();
		int at = (int) (y * CANVAS.height() / 2) * (CANVAS.width() / 2) + (int) (x * CANVAS.width() / 2);
		return this.frames.get(scene * SCENE + frame)[pixels * 5 / 4 + at] & 0xFF;
	}

	/** How far the dark third reaches. */
	private int dark(int scene, int frame) {
		int x = 0;
		while (x < CANVAS.width() && luma(scene, frame, (x + 0.5) / CANVAS.width(), 0.5) < 80) {
			x++;
		}
		return x;
	}

	private double difference(int scene, int one, int other) {
		byte[] first = this.frames.get(scene * SCENE + one);
		byte[] second = this.frames.get(scene * SCENE + other);
		double sum = 0;
		for (int i = 0; i < CANVAS.width() * CANVAS.height(); i++) {
			sum += Math.abs((first[i] & 0xFF) - (second[i] & 0xFF));
		}
		return Math.floor(sum / (CANVAS.width() * CANVAS.height()) * 10) / 10;
	}

}
