package io.moneyprinter.render.picture;

import io.moneyprinter.storyboard.Toward;

/**
 * How much of the coming picture is seen at a place.
 */
@FunctionalInterface
interface Mask {

	/** A soft circle that opens from the middle to the corners. */
	Mask CIRCLE = (x, y, aspect, done) -> {
		double across = (x - 0.5) * aspect;
		double radius = length(0.5 * aspect, 0.5) + Edge.SOFT;
		return soft(done * radius - length(across, y - 0.5));
	};

	/** A soft line that goes from one side to the other. */
	static Mask line(Toward toward) {
		return switch (toward) {
			case RIGHT -> (x, y, aspect, done) -> soft(done * (1 + Edge.SOFT) - x);
			case LEFT -> (x, y, aspect, done) -> soft(done * (1 + Edge.SOFT) - (1 - x));
			case DOWN -> (x, y, aspect, done) -> soft(done * (1 + Edge.SOFT) - y);
			case UP -> (x, y, aspect, done) -> soft(done * (1 + Edge.SOFT) - (1 - y));
		};
	}

	/**
	 * The share of the coming picture.
	 * @param x 0 at the left edge, 1 at the right
	 * @param y 0 at the top, 1 at the bottom
	 * @param aspect width by height
	 * @param done how far the change is, 0 to 1
	 * @return 0 to 1
	 */
	double share(double x, double y, double aspect, double done);

	/** Without the guards of {@code hypot}, which would take most of the time. */
	private static double length(double x, double y) {
		return Math.sqrt(x * x + y * y);
	}

	private static double soft(double inside) {
		return Math.max(0, Math.min(1, inside / Edge.SOFT));
	}

	/** Width of soft edges as a share of the picture. */
	final class Edge {

		static final double SOFT = 0.08;

		private Edge() {
		}

	}

}
