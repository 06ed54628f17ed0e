package io.moneyprinter.storyboard;

import java.util.regex.Pattern;

/**
 * Sees to it that there is something to read.
 */
final class VisibleText {

	/** Controls, marks of direction and joiners, alone or between white space. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]*");

	private VisibleText() {
	}

	static void require(String what, String text, int most) {
		if (text.length() > most || INVISIBLE.matcher(text).matches()) {
			throw new IllegalArgumentException("A " + what + " of " + text.length() + " characters cannot be shown; "
					+ "allowed is 1 to " + most + ", of which some can be seen.");
		}
	}

}
