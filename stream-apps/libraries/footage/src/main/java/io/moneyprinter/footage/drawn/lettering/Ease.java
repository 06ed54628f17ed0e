package io.moneyprinter.footage.drawn.lettering;

/**
 * How things come to rest.
 */
final class Ease {

	private Ease() {
	}

	/** Fast at first, then settling: 1 − (1 − x)⁴. */
	static double out(double seconds, double delay, double length) {
		double left = 1 - Math.min(Math.max((seconds - delay) / length, 0), 1);
		return 1 - left * left * left * left;
	}

	/** Slow at both ends: 3x² − 2x³. */
	static double smooth(double seconds, double delay, double length) {
		double x = Math.min(Math.max((seconds - delay) / length, 0), 1);
		return x * x * (3 - 2 * x);
	}

}
