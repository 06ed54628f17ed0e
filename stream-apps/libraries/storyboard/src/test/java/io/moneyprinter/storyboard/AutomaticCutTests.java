package io.moneyprinter.storyboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Span;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Transition;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AutomaticCutTests {

	private static final Origin ORIGIN = new Origin("test", "A test.");

	private static final VideoRequest REQUEST = VideoRequest.about("The sea");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void everySceneIsSeenWhileItIsHeardToTheFrame(long seed) {
		Random chance = new Random(seed);
		List<Long> bounds = new ArrayList<>(List.of(0L));
		for (int i = 0; i < 12; i++) {
			bounds.add(bounds.get(i) + 700 + chance.nextInt(4000));
		}
		Storyboard board = cut(REQUEST, bounds, seed);
		Canvas canvas = board.canvas();
		for (int i = 0; i < board.scenes().size(); i++) {
			assertThat(board.scenes().get(i).fromFrame()).isEqualTo(canvas.frames(bounds.get(i)));
			Joint entrance = board.scenes().get(i).entrance();
			assertThat(entrance.transition()).isEqualTo((i == 0) ? Transition.CUT : Transition.CROSS_FADE);
			assertThat(entrance.frames()).isBetween((i == 0) ? 0 : 2, 12);
		}
	}

	@Test
	void thePictureStaysForAWhileAfterTheLastWord() {
		Storyboard board = cut(REQUEST, List.of(0L, 3000L, 6000L), 1);
		assertThat(board.frames()).isEqualTo(board.canvas().frames(6000 + 800 - 100));
	}

	@Test
	void theSameSeedShufflesTheSameTransitions() {
		VideoRequest shuffled = new VideoRequest(REQUEST.account(), null, "The sea", null, null, REQUEST.language(),
				REQUEST.tone(), REQUEST.length(), REQUEST.voice(), REQUEST.picture(), REQUEST.captions(),
				Transition.SHUFFLE, REQUEST.music(), REQUEST.materials(), 1, REQUEST.workClass(), null,
				REQUEST.publish(), null);
		List<Long> bounds = List.of(0L, 2000L, 4000L, 6000L, 8000L, 10_000L, 12_000L, 14_000L);
		assertThat(transitions(cut(shuffled, bounds, 5))).isEqualTo(transitions(cut(shuffled, bounds, 5)));
		assertThat(transitions(cut(shuffled, bounds, 5)).stream().distinct()).hasSizeGreaterThan(2);
	}

	private static List<Transition> transitions(Storyboard board) {
		return board.scenes().stream().map((scene) -> scene.entrance().transition()).toList();
	}

	private static Storyboard cut(VideoRequest request, List<Long> bounds, long seed) {
		List<Scene> written = new ArrayList<>();
		List<SpokenScene> spoken = new ArrayList<>();
		List<SceneFootage> shown = new ArrayList<>();
		for (int i = 0; i + 1 < bounds.size(); i++) {
			Span span = new Span(bounds.get(i), bounds.get(i + 1));
			written.add(new Scene(i + 1, "", "word", List.of()));
			spoken.add(new SpokenScene(i + 1, span.startMillis(), span.endMillis(),
					List.of(new TimedWord("word", span.startMillis(), span.endMillis() - 100))));
			shown.add(new SceneFootage(i + 1, List.of(new Blank(span))));
		}
		Narration narration = new Narration(new ArtifactRef("key", "audio/wav", 1, "0".repeat(64)),
				bounds.get(bounds.size() - 1), spoken, ORIGIN);
		return AutomaticCut.cut(request, new Script("The sea", Language.ENGLISH, written, ORIGIN), narration,
				new Footage(shown, List.of()), new Sound(Path.of("narration.wav"), null), seed);
	}

	/**
	 * Never drawn.
	 *
	 * @param span when it is seen
	 */
	private record Blank(Span span) implements MotionShot {

		@Override
		public Origin origin() {
			return ORIGIN;
		}

		@Override
		public String recipe() {
			return "blank";
		}

		@Override
		public Canvas canvas() {
			return REQUEST.picture().canvas();
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			throw new IOException("Nothing to draw.");
		}

	}

}
