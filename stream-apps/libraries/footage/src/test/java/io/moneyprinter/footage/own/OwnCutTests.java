package io.moneyprinter.footage.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How own material takes the places of a film's shots. */
class OwnCutTests {

	private static final Origin ORIGIN = new Origin("test", "A test.");

	private static final String WORDS = "one two three, four five six seven eight nine ten.";

	@Test
	void littleMaterialIsSpreadOverTheFilm() {
		List<Shot> shots = shots(cut(film(8, 5_000), picture(1), picture(2)).spread());
		assertThat(shots).hasSize(8);
		assertThat(shots.get(0)).isInstanceOf(StillShot.class);
		assertThat(shots.get(4)).isInstanceOf(StillShot.class);
		assertThat(shots).filteredOn(ColorShot.class::isInstance).hasSize(6);
	}

	@Test
	void aLongClipIsSeenInPartsFromItsStartToItsEnd() {
		List<Shot> shots = shots(cut(film(8, 5_000), clip(1, 60_000)).alone());
		assertThat(shots).extracting((shot) -> ((ClipShot) shot).part().fromMillis())
			.containsExactly(0L, 7_500L, 15_000L, 22_500L, 30_000L, 37_500L, 45_000L, 52_500L);
	}

	@Test
	void aShortClipSharesItsShotWithTheNextPieceAtAWord() {
		List<Shot> shots = shots(cut(film(1, 5_000), clip(1, 2_000), picture(2)).alone());
		assertThat(shots).hasExactlyElementsOfTypes(ClipShot.class, StillShot.class);
		assertThat(shots).extracting(Shot::span).containsExactly(new Span(0, 2_500), new Span(2_500, 5_000));
	}

	@Test
	void aClipThatIsALittleShortIsSlowedDown() {
		ClipShot shot = (ClipShot) shots(cut(film(1, 5_000), clip(1, 4_500)).alone()).get(0);
		assertThat(shot.span()).isEqualTo(new Span(0, 5_000));
		assertThat(shot.part().speed()).isEqualTo(0.9);
	}

	@Test
	void whatComesAgainIsNotWhatWasJustSeen() {
		List<Shot> shots = shots(cut(film(8, 5_000), picture(1), picture(2), picture(3)).alone());
		for (int i = 1; i < shots.size(); i++) {
			assertThat(material(shots.get(i))).isNotEqualTo(material(shots.get(i - 1)));
		}
		assertThat(shots).extracting(Shot::recipe).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void nothingIsSeenTwiceWhileAnotherFitsAndEveryCutIsAtAWord(long seed) {
		Random chance = new Random(seed);
		Narration film = film(3 + chance.nextInt(12), 2_500 + chance.nextInt(3_500));
		Piece[] pieces = new Piece[1 + chance.nextInt(9)];
		for (int i = 0; i < pieces.length; i++) {
			pieces[i] = chance.nextBoolean() ? picture(i) : clip(i, 1_000 + chance.nextInt(30_000));
		}
		List<Shot> shots = shots(cut(film, pieces).spread());
		Map<MaterialId, List<Span>> seen = new HashMap<>();
		for (Shot shot : shots) {
			if (!(shot instanceof ColorShot)) {
				List<Span> before = seen.computeIfAbsent(material(shot), (id) -> new ArrayList<>());
				Span part = part(shot);
				assertThat(before).noneMatch(
						(other) -> part.startMillis() < other.endMillis() && other.startMillis() < part.endMillis());
				before.add(part);
			}
		}
		Set<Long> words = new HashSet<>();
		film.scenes().forEach((scene) -> scene.words().forEach((word) -> words.add(word.startMillis())));
		assertThat(shots).allMatch((shot) -> words.contains(shot.span().startMillis()));
		assertThat(shots(cut(film, pieces).spread())).isEqualTo(shots);
	}

	/** What of its material a shot shows; all of a picture. */
	private static Span part(Shot shot) {
		if (shot instanceof ClipShot clip) {
			double speed = (clip.part().speed() != null) ? clip.part().speed() : 1;
			long from = clip.part().fromMillis();
			return new Span(from, from + (long) (shot.span().lengthMillis() * speed));
		}
		return new Span(0, 1);
	}

	private static MaterialId material(Shot shot) {
		return (shot instanceof ClipShot clip) ? clip.material() : ((StillShot) shot).material();
	}

	private static OwnCut cut(Narration film, Piece... pieces) {
		List<SceneFootage> scenes = film.scenes()
			.stream()
			.map((scene) -> new SceneFootage(scene.number(),
					List.<Shot>of(new ColorShot(new Span(scene.startMillis(), scene.endMillis()), new Color("#204060"),
							ORIGIN))))
			.toList();
		return new OwnCut(scenes, film, List.of(pieces));
	}

	private static List<Shot> shots(List<SceneFootage> scenes) {
		return new Footage(scenes, List.of()).shots();
	}

	private static Narration film(int scenes, long millis) {
		List<SpokenScene> spoken = new ArrayList<>();
		for (int i = 0; i < scenes; i++) {
			spoken.add(Films.spoken(i + 1, WORDS, i * millis, millis));
		}
		return new Narration(new ArtifactRef("key", "audio/wav", 1, "0".repeat(64)), scenes * millis, spoken, ORIGIN);
	}

	private static Piece picture(int number) {
		return Piece.of(id(number), Path.of("picture"), new Material(Kind.STILL, 0));
	}

	private static Piece clip(int number, long millis) {
		return Piece.of(id(number), Path.of("clip"), new Material(Kind.CLIP, millis));
	}

	private static MaterialId id(int number) {
		return new MaterialId(String.format("%064x", number));
	}

}
