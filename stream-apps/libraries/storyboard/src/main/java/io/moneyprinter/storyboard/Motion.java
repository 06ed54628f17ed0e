package io.moneyprinter.storyboard;

/**
 * How the camera moves over a picture or a clip while it is seen.
 *
 * @param move its way
 * @param eased whether it starts and ends gently; else it goes evenly
 */
public record Motion(Move move, boolean eased) {

	/** What needs motion gets some: pictures are moved over, clips are left alone. */
	public static final Motion USUAL = new Motion(Move.USUAL, false);

	/** Not at all. */
	public static final Motion STILL = new Motion(Move.STILL, false);

	/**
	 * A way of the camera.
	 */
	public enum Move {

		/** {@link #KEN_BURNS} over pictures, {@link #STILL} over clips. */
		USUAL,
		/** Not at all. */
		STILL,
		/** Nearer or farther and aside, each time in another way. */
		KEN_BURNS,
		/** To the left, so that the picture goes to the right. */
		PAN_LEFT,
		/** To the right. */
		PAN_RIGHT,
		/** Upwards. */
		PAN_UP,
		/** Downwards. */
		PAN_DOWN,
		/** Nearer, to what a crop keeps in sight. */
		PUSH_IN,
		/** Farther. */
		PUSH_OUT;

		/**
		 * Whether it goes from one side to the other.
		 * @return {@code true} to the left and to the right
		 */
		public boolean sideways() {
			return this == PAN_LEFT || this == PAN_RIGHT;
		}

		/**
		 * Whether it goes up or down.
		 * @return {@code true} for both
		 */
		public boolean upright() {
			return this == PAN_UP || this == PAN_DOWN;
		}

	}

}
