package io.moneyprinter.render.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Rendition.Format;

/**
 * The sizes in which a film is streamed: a player takes the one that its network is fast
 * enough for.
 *
 * @param steps the largest first, none larger than the film
 */
record Ladder(List<Step> steps) {

	/** Sizes that players and screens are made for, of the shorter side. */
	private static final int[] USUAL = { 1080, 720, 480, 360 };

	/** A step that is hardly smaller than the one above saves nothing. */
	private static final double CLEARLY_SMALLER = 0.8;

	/** What a second of 1920×1080 takes at most: common for films with speech. */
	private static final double FULL_HD_KILOBITS = 5_000;

	private static final double FULL_HD_PIXELS = 1920 * 1080;

	/** Larger pictures have more pixels that say the same. */
	private static final double GROWTH = 0.8;

	private static final int LEAST_KILOBITS = 100;

	Ladder {
		steps = List.copyOf(steps);
	}

	/**
	 * A ladder for a film.
	 * @param width of the film
	 * @param height of the film
	 * @param asked whose resolution is that of the largest step
	 */
	static Ladder of(int width, int height, Rendition asked) {
		int shorter = Math.min(width, height);
		int largest = Math.max(2, Optional.ofNullable(asked.resolution()).orElse(shorter) / 2 * 2);
		List<Integer> sides = new ArrayList<>(List.of(largest));
		IntStream.of(USUAL).filter((side) -> side <= CLEARLY_SMALLER * sides.get(sides.size() - 1)).forEach(sides::add);
		return new Ladder(sides.stream().map((side) -> Step.of(width, height, side, asked)).toList());
	}

	/**
	 * One of the sizes.
	 *
	 * @param width in pixels, even
	 * @param height in pixels, even
	 * @param rendition how it is encoded
	 */
	record Step(int width, int height, Rendition rendition) {

		private static Step of(int width, int height, int side, Rendition asked) {
			int shorter = Math.min(width, height);
			int wide = Encoder.even(width, side, shorter);
			int high = Encoder.even(height, side, shorter);
			double kilobits = FULL_HD_KILOBITS * Math.pow(wide * high / FULL_HD_PIXELS, GROWTH);
			return new Step(wide, high, new Rendition(Format.H264, side, asked.crf(),
					Math.max(LEAST_KILOBITS, (int) Math.round(kilobits))));
		}

		/** Such as {@code 720p}. */
		String name() {
			return Math.min(this.width, this.height) + "p";
		}

	}

}
