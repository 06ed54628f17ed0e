package io.moneyprinter.storyboard;

/**
 * A text over the picture that nobody speaks.
 *
 * @param text up to {@value #MOST_CHARACTERS} characters; a line break in it is one in
 * the film, long lines are divided
 * @param letters how it looks
 * @param place where it stands
 * @param fromFrame in which it is first seen, counted from the film's start
 * @param toFrame the first frame without it
 * @param fadeFrames how long it takes to appear, and to go; 0 for at once
 */
public record Title(String text, LetterStyle letters, Place place, long fromFrame, long toFrame, int fadeFrames) {

	/** Nobody reads more while a film runs. */
	public static final int MOST_CHARACTERS = 300;

	public Title {
		VisibleText.require("title", text, MOST_CHARACTERS);
		if (fromFrame < 0 || toFrame <= fromFrame) {
			throw new IllegalArgumentException(
					"A title cannot be seen from frame " + fromFrame + " to " + toFrame + ".");
		}
		if (fadeFrames < 0 || 2L * fadeFrames > toFrame - fromFrame) {
			throw new IllegalArgumentException("A title of " + (toFrame - fromFrame) + " frames cannot fade for "
					+ fadeFrames + "; allowed is 0 to " + (toFrame - fromFrame) / 2 + ".");
		}
	}

}
