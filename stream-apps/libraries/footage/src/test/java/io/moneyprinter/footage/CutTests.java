package io.moneyprinter.footage;

import java.util.List;

import io.moneyprinter.video.SpokenScene;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Cut}.
 */
class CutTests {

	@Test
	void leavesShortScenesWhole() {
		assertThat(Cut.shots(Films.spoken(1, "A few words.", 1_000, 5_000))).containsExactly(new Span(1_000, 6_000));
	}

	@Test
	void cutsLongScenesEveryFewSeconds() {
		List<Span> shots = Cut.shots(Films.spoken(1, "word ".repeat(60).strip(), 0, 30_000));
		assertThat(shots).hasSize(7).allSatisfy((span) -> assertThat(span.lengthMillis()).isBetween(2_400L, 6_000L));
		assertThat(shots.get(6).endMillis()).isEqualTo(30_000);
	}

	@Test
	void prefersTheEndOfASentence() {
		assertThat(Cut.shots(Films.spoken(1, "one two three four. five six seven eight nine ten", 0, 10_000)))
			.containsExactly(new Span(0, 4_000), new Span(4_000, 10_000));
	}

	@Test
	void endsAShotEarlyWhereASentenceOrAtLeastAWordDoes() {
		SpokenScene scene = Films.spoken(1, "one two three four. five six seven eight nine ten", 0, 10_000);
		assertThat(Cut.before(scene, 1_500, 4_800)).contains(4_000L);
		assertThat(Cut.before(scene, 1_500, 6_900)).contains(6_000L);
		assertThat(Cut.before(scene, 1_500, 1_900)).isEmpty();
	}

	@Test
	void cutsWhereNoWordsAreKnown() {
		assertThat(Cut.shots(Films.spoken(1, "silence", 0, 9_000))).containsExactly(new Span(0, 4_500),
				new Span(4_500, 9_000));
	}

}
