package io.moneyprinter.footage;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The part of a clip that is shown. A shot may be longer: then the part is slowed down a
 * little, unless its speed was asked for, and when that is not enough it starts again.
 *
 * @param fromMillis where it starts
 * @param toMillis where it ends; {@code null} to go on to the clip's end
 * @param speed how fast it is shown, 0.25 to 4, 2 for twice as fast; {@code null} for its
 * own, or a little slower
 */
public record ClipPart(long fromMillis, @Nullable Long toMillis, @Nullable Double speed) {

	private static final double SLOWEST = 0.25;

	private static final double FASTEST = 4;

	public ClipPart {
		if (fromMillis < 0) {
			throw new IllegalArgumentException("A clip cannot be shown from " + fromMillis + " ms.");
		}
		if (toMillis != null && toMillis <= fromMillis) {
			throw new IllegalArgumentException(
					"A clip cannot be shown from " + fromMillis + " to " + toMillis + " ms.");
		}
		if (speed != null && !(speed >= SLOWEST && speed <= FASTEST)) {
			throw new IllegalArgumentException("A clip cannot be shown at a speed of " + speed + "; allowed is "
					+ SLOWEST + " to " + FASTEST + ".");
		}
	}

	/**
	 * A clip from somewhere on.
	 * @param fromMillis where it starts
	 * @return to its end, at its own speed
	 */
	public static ClipPart from(long fromMillis) {
		return new ClipPart(fromMillis, null, null);
	}

	/**
	 * Where it ends.
	 * @return milliseconds, if somebody said
	 */
	public Optional<Long> end() {
		return Optional.ofNullable(this.toMillis);
	}

}
