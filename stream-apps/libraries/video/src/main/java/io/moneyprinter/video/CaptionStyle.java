package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How captions look.
 *
 * @param enabled whether captions are burnt in; SRT and VTT are always made
 * @param position where they stand
 * @param size height of the letters' line in pixels on a canvas whose shorter side is
 * 1080
 * @param color of words that are not being spoken
 * @param highlight of the word that is being spoken
 * @param outline round all letters
 */
public record CaptionStyle(boolean enabled, CaptionPosition position, int size, Color color, Color highlight,
		Color outline) {

	/** White, the spoken word yellow, outlined in black. */
	public static final CaptionStyle DEFAULT = new CaptionStyle(true, CaptionPosition.BOTTOM, 88, new Color("#FFFFFF"),
			new Color("#FFD400"), new Color("#000000"));

	/** Smallest readable and largest sensible size. */
	private static final int MIN_SIZE = 24;

	private static final int MAX_SIZE = 160;

	public CaptionStyle {
		if (size < MIN_SIZE || size > MAX_SIZE) {
			throw InvalidRequestException.of("captions.size", size, MIN_SIZE + " to " + MAX_SIZE);
		}
	}

	@JsonCreator
	static CaptionStyle of(@JsonProperty("enabled") @Nullable Boolean enabled,
			@JsonProperty("position") @Nullable CaptionPosition position, @JsonProperty("size") @Nullable Integer size,
			@JsonProperty("color") @Nullable Color color, @JsonProperty("highlight") @Nullable Color highlight,
			@JsonProperty("outline") @Nullable Color outline) {
		return new CaptionStyle((enabled != null) ? enabled : DEFAULT.enabled,
				(position != null) ? position : DEFAULT.position, (size != null) ? size : DEFAULT.size,
				(color != null) ? color : DEFAULT.color, (highlight != null) ? highlight : DEFAULT.highlight,
				(outline != null) ? outline : DEFAULT.outline);
	}

}
