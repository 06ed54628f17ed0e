package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.footage.ClipPart;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Motion;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources of all kinds beside each other in one film. */
class SourceTests {

	private static final Origin OWN = new Origin("own", "Own material.");

	@TempDir
	Path folder;

	@Test
	void whateverItsSourcesAFilmHasAllItsFrames() throws Exception {
		Films.make(this.folder, "testsrc2=s=320x568:r=30:d=2,select='lt(n,20)+not(mod(n,7))'", "uneven.mkv", "-vsync",
				"vfr", "-c:v", "libx264");
		Films.make(this.folder, "testsrc2=s=322x182:r=30:d=1", "one.mp4", "-frames:v", "1", "-c:v", "libx264",
				"-pix_fmt", "yuv420p");
		Films.make(this.folder, "testsrc2=s=199x301:r=12:d=1[out0];sine=f=300:d=3[out1]", "heard.mkv", "-c:v", "ffv1",
				"-c:a", "flac");
		Films.make(this.folder, "testsrc2=s=320x180:r=60000/1001:d=1", "broadcast.avi", "-c:v", "mpeg4");
		Films.make(this.folder, "testsrc2=s=64x36:r=10:d=1", "small.webp", "-frames:v", "1", "-c:v", "png", "-f",
				"image2");
		half("uneven.mkv", "half.mkv");
		List<Shot> shots = List.of(clip("uneven.mkv"), clip("one.mp4"), clip("heard.mkv"), clip("broadcast.avi"),
				new StillShot(new Span(0, 1), this.folder.resolve("small.webp"), id("small"), 1, OWN),
				clip("half.mkv"));
		Canvas canvas = new Canvas(178, 98, 25);
		RenderedFilm film = Films.engine(this.folder).render(film(canvas, shots), work(), RenderProgress.SILENT);
		assertThat(film.check().defects()).isEmpty();
		assertThat(Films.raw(work(), "film.mp4", canvas)).hasSize((int) film.frames())
			.hasSize(shots.size() * 31)
			.noneMatch((frame) -> frame.length < 178 * 98 * 3 / 2);
	}

	private Storyboard film(Canvas canvas, List<Shot> shots) throws IOException {
		List<BoardScene> scenes = new ArrayList<>();
		Staging[] stagings = { Staging.USUAL,
				new Staging(new Fit.Blurred(), new Motion(Motion.Move.PUSH_OUT, true), Grade.Named.WARM.grade(), 0) };
		for (int i = 0; i < shots.size(); i++) {
			scenes.add(new BoardScene(i + 1, (i > 0) ? new Joint(Transition.PUSH, 2 + 4 * i) : Joint.CUT,
					List.of(new Panel(i * 31L, i * 31L + 31, shots.get(i), stagings[i % 2]))));
		}
		Path narration = Films.wav(this.folder.resolve("n.wav"), shots.size() * 31.0 / canvas.framesPerSecond(), 1,
				(t) -> (t % 0.4 < 0.3) ? 0.3 * Math.sin(t * 2 * Math.PI * 300) : 0);
		return new Storyboard("Sources", canvas, scenes, Films.captions("en", "all kinds"), new Sound(narration, null));
	}

	private void half(String name, String cut) throws IOException {
		byte[] whole = Files.readAllBytes(this.folder.resolve(name));
		Files.write(this.folder.resolve(cut), Arrays.copyOf(whole, whole.length / 2));
	}

	private ClipShot clip(String name) {
		return new ClipShot(new Span(0, 1), this.folder.resolve(name), id(name), ClipPart.from(0), OWN);
	}

	private static MaterialId id(String name) {
		return new MaterialId(String.format("%064x", name.hashCode() & 0xFFFFFFFFL));
	}

	private Path work() {
		return this.folder.resolve("work");
	}

}
