package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

/**
 * A line of rolling waves: three sines of unlike length, each moving at its own pace.
 * Lengths are in units of the plate's shorter side.
 */
final class Swell {

	private static final int PARTS = 3;

	private final double[] height = new double[PARTS];

	private final double[] number = new double[PARTS];

	private final double[] pace = new double[PARTS];

	private final double[] phase = new double[PARTS];

	/**
	 * Makes a line.
	 * @param height of the longest wave, from rest to crest
	 * @param length of the longest wave
	 * @param speed of the crests a second
	 * @param random decides the rest
	 */
	Swell(double height, double length, double speed, SplittableRandom random) {
		for (int i = 0; i < PARTS; i++) {
			double shrink = Math.pow(0.53, i) * (0.9 + 0.2 * random.nextDouble());
			this.height[i] = height * Math.pow(shrink, 1.15);
			this.number[i] = 2 * Math.PI / (length * shrink);
			this.pace[i] = this.number[i] * speed * (0.8 + 0.5 * random.nextDouble());
			this.phase[i] = 2 * Math.PI * random.nextDouble();
		}
	}

	/** How high the line is over its rest, at a place and a time. */
	double at(double x, double seconds) {
		double sum = 0;
		for (int i = 0; i < PARTS; i++) {
			sum += this.height[i] * Math.sin(this.number[i] * x + this.phase[i] - this.pace[i] * seconds);
		}
		return sum;
	}

	/**
	 * The line over a plate's columns.
	 * @param tops takes a distance from the plate's top for each column, in pixels
	 * @param level of rest, in pixels from the top
	 * @param unit pixels of one unit
	 * @param seconds from the shot's start
	 */
	void trace(float[] tops, double level, double unit, double seconds) {
		for (int x = 0; x < tops.length; x++) {
			tops[x] = (float) (level - unit * at((x + 0.5) / unit, seconds));
		}
	}

}
