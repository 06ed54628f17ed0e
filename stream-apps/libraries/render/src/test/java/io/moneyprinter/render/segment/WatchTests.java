package io.moneyprinter.render.segment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Defects are found within segments and over their bounds. */
class WatchTests {

	private static final MaterialId MATERIAL = new MaterialId("0".repeat(64));

	private static final Origin ORIGIN = new Origin("x", "x");

	private static final Segment DRAWN = body(new StillShot(new Span(0, 1), Path.of("x"), MATERIAL, 0, ORIGIN));

	private static final Segment CLIP = body(new ClipShot(new Span(0, 1), Path.of("x"), MATERIAL, 0, ORIGIN));

	@Test
	void aBlackSpanIsFoundOverABound() {
		Watched film = film(moving(20, 100).black(6), new Frames().black(6).moving(20, 100));
		assertThat(film.blackFrom()).containsExactly("0.67");
		assertThat(film.frozenFrom()).isEmpty();
	}

	@Test
	void twoShortBlackSpansAreNone() {
		assertThat(film(moving(20, 100).black(6).moving(20, 50), new Frames().black(6)).blackFrom()).isEmpty();
	}

	@Test
	void aPictureThatStandsStillOverBoundsIsFound() {
		Watched film = film(moving(30, 100).still(25, 77), new Frames().still(1, 77), new Frames().still(25, 77));
		assertThat(film.frozenFrom()).containsExactly("1.00");
	}

	@Test
	void peoplesClipsMayStandStill() {
		Frames still = new Frames().still(60, 77);
		assertThat(film(CLIP, still).frozenFrom()).isEmpty();
		assertThat(film(DRAWN, still).frozenFrom()).containsExactly("0.00");
	}

	@Test
	void twoDifferentPicturesDoNotStandStillTogether() {
		assertThat(film(new Frames().still(30, 77), new Frames().still(30, 99)).frozenFrom()).isEmpty();
	}

	@Test
	void aSlowMoveIsNoStandstill() {
		Frames slow = new Frames();
		for (int i = 0; i < 90; i++) {
			slow.still(1, 60 + i / 3);
		}
		assertThat(film(slow).frozenFrom()).isEmpty();
	}

	private static Frames moving(int count, int from) {
		return new Frames().moving(count, from);
	}

	private static Segment body(Shot shot) {
		return new Segment.Body(new Take(new Canvas(180, 320, 30), shot, Staging.USUAL, 0, 1, 0), 1, List.of());
	}

	private static Watched film(Frames... segments) {
		return film(DRAWN, segments);
	}

	private static Watched film(Segment segment, Frames... looks) {
		return Watched
			.of(Arrays.stream(looks).map((frames) -> new MadeSegment(segment, "x", null, frames.seen())).toList(), 30);
	}

	/** Small pictures of one shade. */
	private static final class Frames {

		private final List<Integer> shades = new ArrayList<>();

		Frames moving(int count, int from) {
			for (int i = 0; i < count; i++) {
				this.shades.add(from + i % 7);
			}
			return this;
		}

		Frames still(int count, int shade) {
			for (int i = 0; i < count; i++) {
				this.shades.add(shade);
			}
			return this;
		}

		Frames black(int count) {
			for (int i = 0; i < count; i++) {
				this.shades.add(16 + i % 2);
			}
			return this;
		}

		Look seen() {
			Watch watch = new Watch();
			for (int shade : this.shades) {
				byte[] small = new byte[100];
				Arrays.fill(small, (byte) shade);
				watch.see(small, false);
			}
			return watch.look();
		}

	}

}
