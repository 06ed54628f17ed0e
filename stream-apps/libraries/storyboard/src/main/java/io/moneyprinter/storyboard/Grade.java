package io.moneyprinter.storyboard;

/**
 * A change of a picture's light and colours.
 *
 * @param brightness added to it: −1 makes everything black, 1 white, 0 changes nothing
 * @param contrast about middle grey: 0.2 to 3, 1 changes nothing
 * @param saturation of colours: 0 leaves grey, 1 changes nothing, at most 3
 * @param warmth −1 towards blue, 1 towards orange, 0 changes nothing
 */
public record Grade(double brightness, double contrast, double saturation, double warmth) {

	/** As it is. */
	public static final Grade NONE = new Grade(0, 1, 1, 0);

	public Grade {
		require("brightness", brightness, -1, 1);
		require("contrast", contrast, 0.2, 3);
		require("saturation", saturation, 0, 3);
		require("warmth", warmth, -1, 1);
	}

	private static void require(String name, double value, double least, double most) {
		if (!(value >= least && value <= most)) {
			throw new IllegalArgumentException(
					"A grade cannot have a " + name + " of " + value + "; allowed is " + least + " to " + most + ".");
		}
	}

	/**
	 * Grades that have a name.
	 */
	public enum Named {

		/** As it is. */
		NONE(Grade.NONE),
		/** Stronger colours, a little more contrast. */
		VIVID(new Grade(0, 1.12, 1.35, 0)),
		/** Evening light. */
		WARM(new Grade(0.02, 1.03, 1.08, 0.45)),
		/** Early light. */
		COOL(new Grade(0, 1.03, 0.95, -0.45)),
		/** An old print. */
		FADED(new Grade(0.06, 0.78, 0.7, 0.2)),
		/** Without colours. */
		MONO(new Grade(0, 1.08, 0, 0)),
		/** Without colours, hard and dark. */
		NOIR(new Grade(-0.06, 1.45, 0, 0));

		private final Grade grade;

		Named(Grade grade) {
			this.grade = grade;
		}

		/**
		 * The values that the name stands for.
		 * @return the grade
		 */
		public Grade grade() {
			return this.grade;
		}

	}

}
