package io.moneyprinter.storyboard.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param typeface their font
 * @param size of a line on a canvas whose shorter side is 1080; {@code null} for what is
 * usual there
 * @param color of them
 * @param outline its colour
 * @param outlineWidth as a share of the size
 * @param box behind them; {@code null} for none
 * @param upperCase whether all are capitals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LettersEntry(Typeface typeface, @Nullable Integer size, Color color, Color outline, double outlineWidth,
		@Nullable BoxEntry box, boolean upperCase) {

	/**
	 * A ground behind letters.
	 *
	 * @param color of it
	 * @param opacity above 0, at most 1
	 * @param rounded whether its corners are
	 */
	public record BoxEntry(Color color, double opacity, boolean rounded) {
	}

}
