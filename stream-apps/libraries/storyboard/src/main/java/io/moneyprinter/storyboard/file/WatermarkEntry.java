package io.moneyprinter.storyboard.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.storyboard.Place;
import org.jspecify.annotations.Nullable;

/**
 * A text or a picture in a corner.
 *
 * @param text of it; {@code null} for a picture
 * @param letters of a text; {@code null} for the usual
 * @param file of a picture; {@code null} for a text
 * @param width of a picture; {@code null} for the usual
 * @param corner of the canvas
 * @param opacity above 0, at most 1
 * @param margin as a share of the canvas's shorter side
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WatermarkEntry(@Nullable String text, @Nullable LettersEntry letters, @Nullable String file,
		@Nullable Double width, Place corner, double opacity, double margin) {
}
