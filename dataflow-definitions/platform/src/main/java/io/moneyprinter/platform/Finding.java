package io.moneyprinter.platform;

/**
 * One thing the doctor looked at.
 *
 * @param subject what was looked at, such as {@code disk}
 * @param verdict how it stands
 * @param sentence what was found, and what to do about it when it is not well
 */
public record Finding(String subject, Verdict verdict, String sentence) {

	/** How a thing stands. */
	public enum Verdict {

		/** Nothing to do. */
		WELL,

		/** The platform comes up, with the limits named. */
		WARNING,

		/** The platform will not come up. */
		FATAL

	}

}
