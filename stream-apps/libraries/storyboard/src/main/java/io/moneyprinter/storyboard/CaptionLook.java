package io.moneyprinter.storyboard;

import io.moneyprinter.video.CaptionAnimation;
import io.moneyprinter.video.CaptionFont;
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

	/** Of a request's box: the picture is seen through it, and letters are readable. */
	private static final double BOX_OPACITY = 0.6;

	public CaptionLook {
		if (mostLines < 1 || mostLines > MOST_LINES) {
			throw new IllegalArgumentException(
					"Captions cannot have up to " + mostLines + " lines; allowed is 1 to " + MOST_LINES + ".");
		}
	}

	/**
	 * How a request's captions look.
	 * @param style what was asked for
	 * @return two lines, outlined
	 */
	public static CaptionLook of(CaptionStyle style) {
		LetterStyle letters = new LetterStyle(typeface(style.font()), style.size(), style.color(), style.outline(),
				LetterStyle.USUAL_OUTLINE, style.box() ? new LetterStyle.Box(style.outline(), BOX_OPACITY, true) : null,
				style.upperCase());
		return new CaptionLook(style.enabled(), letters, style.position(), style.highlight(),
				entrance(style.animation()), USUAL_LINES);
	}

	private static Typeface typeface(@Nullable CaptionFont font) {
		if (font == null) {
			return Typeface.SANS;
		}
		return switch (font) {
			case SANS -> Typeface.SANS;
			case CONDENSED -> Typeface.CONDENSED;
			case SERIF -> Typeface.SERIF;
			case ROUND -> Typeface.ROUND;
		};
	}

	private static Entrance entrance(@Nullable CaptionAnimation animation) {
		if (animation == null) {
			return Entrance.NONE;
		}
		return switch (animation) {
			case NONE -> Entrance.NONE;
			case FADE -> Entrance.FADE;
			case POP -> Entrance.POP;
		};
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
