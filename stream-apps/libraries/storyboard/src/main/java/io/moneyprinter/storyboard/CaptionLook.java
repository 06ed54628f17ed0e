package io.moneyprinter.storyboard;

import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * How captions look in a film.
 *
 * @param burnt whether they are drawn into the picture; they are files beside the film in
 * any case
 * @param letters of words that are not being spoken
 * @param position where they stand
 * @param highlight colour of the word that is being spoken; {@code null} to leave it as
 * the others are
 * @param entrance how a caption appears
 * @param mostLines at once, 1 to 4
 */
public record CaptionLook(boolean burnt, LetterStyle letters, CaptionPosition position, @Nullable Color highlight,
		Entrance entrance, int mostLines) {

	/** What a viewer can read while the picture goes on. */
	private static final int USUAL_LINES = 2;

	private static final int MOST_LINES = 4;

	public CaptionLook {
		if (mostLines < 1 || mostLines > MOST_LINES) {
			throw new IllegalArgumentException(
					"Captions cannot have up to " + mostLines + " lines; allowed is 1 to " + MOST_LINES + ".");
		}
	}

	/**
	 * How a request's captions look.
	 * @param style what was asked for
	 * @return two lines, outlined, without a box
	 */
	public static CaptionLook of(CaptionStyle style) {
		LetterStyle letters = new LetterStyle(Typeface.SANS, style.size(), style.color(), style.outline(),
				LetterStyle.USUAL_OUTLINE, null, false);
		return new CaptionLook(style.enabled(), letters, style.position(), style.highlight(), Entrance.NONE,
				USUAL_LINES);
	}

	/**
	 * How a caption appears.
	 */
	public enum Entrance {

		/** At once. */
		NONE,
		/** Out of nothing. */
		FADE,
		/** It grows a little too large and settles. */
		POP

	}

}
