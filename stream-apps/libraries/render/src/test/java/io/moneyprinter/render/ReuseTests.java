package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what changed is made again. */
class ReuseTests {

	private static final Joint FADE = new Joint(Transition.CROSS_FADE, 8);

	@TempDir
	Path folder;

	private final Counted first = new Counted("first");

	private final Counted second = new Counted("second");

	private final Counted third = new Counted("third");

	private Renderer engine;

	private Path narration;

	@BeforeEach
	void film() throws Exception {
		this.engine = Films.engine(this.folder);
		this.narration = Films.wav(this.folder.resolve("narration.wav"), 4, 1,
				(t) -> (t % 0.4 < 0.3) ? 0.3 * Math.sin(t * 2 * Math.PI * 300) : 0);
		render("whole", null, this.first, this.second, this.third);
	}

	@Test
	void nothingIsDrawnTwice() throws Exception {
		byte[] again = Files.readAllBytes(render("again", null, this.first, this.second, this.third).video());
		assertThat(drawn()).containsExactly(1, 1, 1);
		assertThat(again).isEqualTo(Files.readAllBytes(this.folder.resolve("whole/film.mp4")));
	}

	@Test
	void otherMusicLeavesThePictureAlone() throws Exception {
		Path music = Films.wav(this.folder.resolve("music.wav"), 4, 2, (t) -> 0.2 * Math.sin(t * 2 * Math.PI * 500));
		render("music", new Sound.Bed(music, 0.5, this.first.origin()), this.first, this.second, this.third);
		assertThat(drawn()).containsExactly(1, 1, 1);
		assertThat(Files.readAllBytes(this.folder.resolve("music/film.mp4")))
			.isNotEqualTo(Files.readAllBytes(this.folder.resolve("whole/film.mp4")));
	}

	@Test
	void anotherSceneIsDrawnAlone() throws Exception {
		Counted other = new Counted("other");
		RenderedFilm film = render("edited", null, this.first, other, this.third);
		assertThat(drawn()).containsExactly(1, 1, 1);
		assertThat(other.drawn).hasValue(1);
		assertThat(film.check().defects()).isEmpty();
	}

	@Test
	void aPieceThatWasLostIsMadeAgain() throws Exception {
		try (Stream<Path> pieces = Files.list(this.folder.resolve("shelf"))) {
			for (Path piece : pieces.toList()) {
				if (piece.toString().endsWith(".mp4")) {
					Files.delete(piece);
				}
			}
		}
		assertThat(render("again", null, this.first, this.second, this.third).check().defects()).isEmpty();
		assertThat(drawn()).containsExactly(2, 2, 2);
	}

	@Test
	void aFilmMadeOverItsOwnFilesLeavesTheShelfWhole() throws Exception {
		Counted other = new Counted("other");
		render("whole", null, other, this.second, this.third);
		byte[] old = Files.readAllBytes(render("third", null, this.first, this.second, this.third).video());
		render("whole", null, this.first, this.second, this.third);
		assertThat(Files.readAllBytes(this.folder.resolve("whole/film.mp4"))).isEqualTo(old);
		assertThat(drawn()).containsExactly(1, 1, 1);
	}

	/** Two scenes may show the same for equally long. */
	@Test
	void equalScenesDoNotDisturbEachOther() throws Exception {
		assertThat(render("equal", null, this.first, this.first, this.first).check().defects()).isEmpty();
	}

	private List<Integer> drawn() {
		return List.of(this.first.drawn.get(), this.second.drawn.get(), this.third.drawn.get());
	}

	private RenderedFilm render(String work, Sound.Bed music, Counted... shots) throws InterruptedException {
		List<BoardScene> scenes = new ArrayList<>();
		for (int i = 0; i < shots.length; i++) {
			scenes.add(new BoardScene(i + 1, (i > 0) ? FADE : Joint.CUT,
					List.of(new Panel(i * 40L, i * 40L + 40, shots[i]))));
		}
		Storyboard film = new Storyboard("Reuse", Films.SMALL, scenes, Films.captions("en", "one two", "three"),
				new Sound(this.narration, music));
		return this.engine.render(film, this.folder.resolve(work), RenderProgress.SILENT);
	}

	/**
	 * Counts how often it is drawn.
	 *
	 * @param name tells it from others
	 * @param drawn how often
	 */
	private record Counted(String name, AtomicInteger drawn) implements MotionShot {

		Counted(String name) {
			this(name, new AtomicInteger());
		}

		@Override
		public Canvas canvas() {
			return Films.SMALL;
		}

		@Override
		public Span span() {
			return new Span(0, 1333);
		}

		@Override
		public Origin origin() {
			return new Origin("counted", "Counts how often it is drawn.");
		}

		@Override
		public String recipe() {
			return this.name;
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			this.drawn.incrementAndGet();
			new Films.Shade(span(), canvas(), 60 + Math.abs(this.name.hashCode()) % 100).draw(frameCount, sink);
		}

	}

}
