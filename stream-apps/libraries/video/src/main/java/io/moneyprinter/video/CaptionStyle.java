package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param font of the letters; {@code null} for the usual, {@link CaptionFont#SANS}
 * @param animation of a caption that appears; {@code null} for the usual,
 * {@link CaptionAnimation#NONE}
 * @param box whether they stand on a ground of the outline's colour
 * @param upperCase whether all letters are capitals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptionStyle(boolean enabled, CaptionPosition position, int size, Color color, Color highlight,
		Color outline, @Nullable CaptionFont font, @Nullable CaptionAnimation animation,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean box,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean upperCase) {

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

	/**
	 * Captions in the usual font, which appear at once.
	 * @param enabled whether captions are burnt in
	 * @param position where they stand
	 * @param size height of the letters' line
	 * @param color of words that are not being spoken
	 * @param highlight of the word that is being spoken
	 * @param outline round all letters
	 */
	public CaptionStyle(boolean enabled, CaptionPosition position, int size, Color color, Color highlight,
			Color outline) {
		this(enabled, position, size, color, highlight, outline, null, null, false, false);
	}

	@JsonCreator
	static CaptionStyle of(@JsonProperty("enabled") @Nullable Boolean enabled,
			@JsonProperty("position") @Nullable CaptionPosition position, @JsonProperty("size") @Nullable Integer size,
			@JsonProperty("color") @Nullable Color color, @JsonProperty("highlight") @Nullable Color highlight,
			@JsonProperty("outline") @Nullable Color outline, @JsonProperty("font") @Nullable CaptionFont font,
			@JsonProperty("animation") @Nullable CaptionAnimation animation, @JsonProperty("box") @Nullable Boolean box,
			@JsonProperty("upperCase") @Nullable Boolean upperCase) {
		return new CaptionStyle((enabled != null) ? enabled : DEFAULT.enabled,
				(position != null) ? position : DEFAULT.position, (size != null) ? size : DEFAULT.size,
				(color != null) ? color : DEFAULT.color, (highlight != null) ? highlight : DEFAULT.highlight,
				(outline != null) ? outline : DEFAULT.outline, font, animation, Boolean.TRUE.equals(box),
				Boolean.TRUE.equals(upperCase));
	}

}
