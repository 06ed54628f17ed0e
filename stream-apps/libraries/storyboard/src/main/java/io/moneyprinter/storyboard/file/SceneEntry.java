package io.moneyprinter.storyboard.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Motion.Move;
import io.moneyprinter.storyboard.file.StoryboardFile.TransitionEntry;
import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * A scene; exactly one of the first four is there.
 *
 * @param clip a part of a clip
 * @param picture a still
 * @param card a title that is drawn
 * @param color a plain colour
 * @param fit of its shape to the canvas; {@code null} for the usual
 * @param motion of the camera; {@code null} for the usual
 * @param look of light and colours; {@code null} for its own
 * @param seconds how long it is seen; {@code null} when something else decides
 * @param narration what is spoken in it; {@code null} for nothing
 * @param entrance how it begins; {@code null} for the film's usual transition
 * @param captions whether any are shown in it
 * @param continues whether it is another shot of what is told in the one before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SceneEntry(@Nullable ClipEntry clip, @Nullable PictureEntry picture, @Nullable CardEntry card,
		@Nullable Color color, @Nullable FitEntry fit, @Nullable MotionEntry motion, @Nullable LookEntry look,
		@Nullable Double seconds, @Nullable String narration, @Nullable TransitionEntry entrance, boolean captions,
		boolean continues) {

	/**
	 * A part of a clip.
	 *
	 * @param file its name
	 * @param from where it begins, in seconds
	 * @param to where it ends; {@code null} when the scene's length decides
	 * @param speed times its own; {@code null} when its lengths decide
	 * @param sound how its own sound is heard; {@code null} for not at all
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ClipEntry(String file, double from, @Nullable Double to, @Nullable Double speed,
			@Nullable ClipSoundEntry sound) {
	}

	/**
	 * A clip's own sound.
	 *
	 * @param volume 1 as in the file
	 */
	public record ClipSoundEntry(double volume) {
	}

	/**
	 * A still.
	 *
	 * @param file its name
	 * @param seed of the camera's way; {@code null} for the film's
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record PictureEntry(String file, @Nullable Integer seed) {
	}

	/**
	 * A title.
	 *
	 * @param text what is written
	 * @param figure in place of a text; {@code null} for none
	 * @param subject of the picture behind it; {@code null} for what fits the text
	 * @param palette of the picture; {@code null} for one that suits it
	 * @param accent of what stands out; {@code null} for the palette's
	 * @param align of what is written, {@code center} or {@code left}
	 * @param seed of what is free; {@code null} for the film's
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CardEntry(String text, @Nullable FigureEntry figure, @Nullable String subject,
			@Nullable String palette, @Nullable Color accent, String align, @Nullable Integer seed) {

		/** How the words of a card stand unless somebody says otherwise. */
		public static final String CENTER = "center";

		/** From the left margin on. */
		public static final String LEFT = "left";

	}

	/**
	 * A number that rolls into place.
	 *
	 * @param number as it is read
	 * @param unit what is counted
	 * @param at when it is there, in seconds from the scene's start
	 */
	public record FigureEntry(String number, String unit, double at) {
	}

	/**
	 * How a shape is brought onto the canvas.
	 *
	 * @param kind which way
	 * @param focusX of a crop, 0 to 1; {@code null} for the usual
	 * @param focusY of a crop, 0 to 1; {@code null} for the usual
	 * @param ground of a whole picture; {@code null} for black
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record FitEntry(FitKind kind, @Nullable Double focusX, @Nullable Double focusY, @Nullable Color ground) {
	}

	/** Ways to fill a canvas. */
	public enum FitKind {

		/** Cut off. */
		CROP,
		/** Whole before a blurred copy. */
		BLURRED,
		/** Whole on a plain ground. */
		CONTAIN

	}

	/**
	 * How the camera moves.
	 *
	 * @param move its way
	 * @param eased whether it starts and ends gently
	 */
	public record MotionEntry(Move move, boolean eased) {
	}

	/**
	 * Light and colours.
	 *
	 * @param grade values that have a name
	 * @param brightness in place of the grade's; {@code null} to leave it
	 * @param contrast in place of the grade's; {@code null} to leave it
	 * @param saturation in place of the grade's; {@code null} to leave it
	 * @param warmth in place of the grade's; {@code null} to leave it
	 * @param blur as a share of the canvas's shorter side
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record LookEntry(Grade.Named grade, @Nullable Double brightness, @Nullable Double contrast,
			@Nullable Double saturation, @Nullable Double warmth, double blur) {
	}

}
