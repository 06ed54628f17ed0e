package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * The outline of something on the ground (hills, trees, houses), drawn once and moved
 * sideways. It repeats after {@value #LENGTH} units.
 */
final class Profile {

	/** In units of the plate's shorter side; wide pictures are twice as wide as that. */
	static final int LENGTH = 4;

	private static final int CELLS = 540;

	private final float[] heights = new float[LENGTH * CELLS];

	/**
	 * Draws an outline.
	 * @param height in units, over a place in units
	 */
	Profile(DoubleUnaryOperator height) {
		for (int i = 0; i < this.heights.length; i++) {
			this.heights[i] = (float) height.applyAsDouble(i / (double) CELLS);
		}
	}

	/** Hills, or mountains where they are rough. */
	static Profile hills(double height, int count, double rough, SplittableRandom random) {
		double[] phase = random.doubles(7, 0, 2 * Math.PI).toArray();
		return new Profile((x) -> {
			double sum = 0;
			double share = 1;
			double number = 2 * Math.PI * count / LENGTH;
			for (double start : phase) {
				double wave = Math.sin(number * x + start);
				sum += share * ((1 - rough) * wave + rough * (1 - 2 * Math.abs(wave)));
				share *= 0.3 + 0.22 * rough;
				number = 2 * Math.PI / LENGTH * Math.round(number * LENGTH / (2 * Math.PI) * 2.1);
			}
			return height * (0.5 + 0.5 * sum);
		});
	}

	/** How high the outline is at a place. */
	double at(double x) {
		double cell = (x - LENGTH * Math.floor(x / LENGTH)) * CELLS;
		int left = (int) cell % this.heights.length;
		int right = (left + 1) % this.heights.length;
		return this.heights[left] + (this.heights[right] - this.heights[left]) * (cell - Math.floor(cell));
	}

	/**
	 * The outline over a plate's columns.
	 * @param tops takes a distance from the plate's top for each column, in pixels
	 * @param level of the ground, in pixels from the top
	 * @param unit pixels of one unit
	 * @param moved how far the outline has moved to the left, in units
	 */
	void trace(float[] tops, double level, double unit, double moved) {
		for (int x = 0; x < tops.length; x++) {
			tops[x] = (float) (level - unit * at((x + 0.5) / unit + moved));
		}
	}

}
