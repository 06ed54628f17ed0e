package io.moneyprinter.footage.drawn;

import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * A card that is drawn, as a storyboard writes it.
 *
 * @param text what is written; blank for nothing, or for a figure
 * @param figure in place of a text; {@code null} for none
 * @param subject the id of what the picture shows; {@code null} for what fits the text
 * @param palette the id of its colours; {@code null} to leave them to the seed
 * @param accent of what stands out; {@code null} for the palette's
 * @param centered whether the words stand in the middle, or at the left
 * @param seed decides what is free
 */
public record CardDesign(String text, @Nullable Figure figure, @Nullable String subject, @Nullable String palette,
		@Nullable Color accent, boolean centered, long seed) {

	/**
	 * A number that rolls into place.
	 *
	 * @param number as it is read
	 * @param unit what is counted; may be empty
	 * @param at when it is spoken, in seconds from the shot's start
	 */
	public record Figure(String number, String unit, double at) {
	}

}
