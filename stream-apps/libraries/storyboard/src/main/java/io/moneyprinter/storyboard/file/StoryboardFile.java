package io.moneyprinter.storyboard.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Motion.Move;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A storyboard as it is written. What each field means stands in the schema, which also
 * has their defaults; names of files are as they were written and not to be trusted.
 *
 * @param version of the format
 * @param title of the film
 * @param language of captions and cards
 * @param canvas what it is drawn on
 * @param crf of the film's encoding
 * @param seed of what is left to chance
 * @param transition between scenes that say nothing else
 * @param scenes at least one
 * @param titles texts over the picture
 * @param watermark in a corner; {@code null} for none
 * @param cover which still is written beside the film; {@code null} for none
 * @param captions what is read
 * @param sound what is heard
 * @param renditions the same film as other files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryboardFile(int version, String title, Language language, CanvasEntry canvas, int crf, int seed,
		TransitionEntry transition, List<SceneEntry> scenes, List<TitleEntry> titles,
		@Nullable WatermarkEntry watermark, @Nullable CoverEntry cover, CaptionsEntry captions, SoundEntry sound,
		List<RenditionEntry> renditions) {

	/** Of the format that is read and written here. */
	public static final int VERSION = 1;

	public StoryboardFile {
		scenes = List.copyOf(scenes);
		titles = List.copyOf(titles);
		renditions = List.copyOf(renditions);
	}

	/**
	 * The canvas: a shape and a resolution, or both sides.
	 *
	 * @param aspect such as {@code 9:16}; {@code null} for the usual, or when sides are
	 * given
	 * @param resolution of the shorter side in pixels; {@code null} likewise
	 * @param width in pixels, even; {@code null} when a shape is given
	 * @param height in pixels, even; {@code null} when a shape is given
	 * @param framesPerSecond constant rate
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CanvasEntry(@Nullable String aspect, @Nullable Integer resolution, @Nullable Integer width,
			@Nullable Integer height, int framesPerSecond) {
	}

	/**
	 * A transition.
	 *
	 * @param kind which
	 * @param direction where to it moves; {@code null} for its usual
	 * @param seconds how long it takes
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record TransitionEntry(Transition kind, @Nullable Toward direction, double seconds) {
	}

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
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record SceneEntry(@Nullable ClipEntry clip, @Nullable PictureEntry picture, @Nullable CardEntry card,
			@Nullable Color color, @Nullable FitEntry fit, @Nullable MotionEntry motion, @Nullable LookEntry look,
			@Nullable Double seconds, @Nullable String narration, @Nullable TransitionEntry entrance,
			boolean captions) {
	}

	/**
	 * A part of a clip.
	 *
	 * @param file its name
	 * @param from where it begins, in seconds
	 * @param to where it ends; {@code null} when the scene's length decides
	 * @param speed times its own; {@code null} when its lengths decide
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ClipEntry(String file, double from, @Nullable Double to, @Nullable Double speed) {
	}

	/**
	 * A still.
	 *
	 * @param file its name
	 */
	public record PictureEntry(String file) {
	}

	/**
	 * A title.
	 *
	 * @param text what is written
	 * @param subject of the picture behind it; {@code null} for what fits the text
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CardEntry(String text, @Nullable String subject) {
	}

	/**
	 * What is read, given in at most one of three ways.
	 *
	 * @param words with their times; {@code null} if not given so
	 * @param lines with their times; {@code null} if not given so
	 * @param file of cues; {@code null} if not given so
	 * @param burnt whether they are part of the picture
	 * @param track whether the film carries them as a track
	 * @param sidecars kinds of files that are written beside the film
	 * @param style how they look
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CaptionsEntry(@Nullable List<TimedText> words, @Nullable List<TimedText> lines, @Nullable String file,
			boolean burnt, boolean track, List<Sidecar> sidecars, StyleEntry style) {

		public CaptionsEntry {
			words = (words != null) ? List.copyOf(words) : null;
			lines = (lines != null) ? List.copyOf(lines) : null;
			sidecars = List.copyOf(sidecars);
		}

	}

	/** A file with captions beside a film. */
	public enum Sidecar {

		/** SubRip. */
		@JsonProperty("srt")
		SRT,
		/** WebVTT. */
		@JsonProperty("vtt")
		VTT

	}

	/**
	 * A text and when it is there.
	 *
	 * @param text a word or a line
	 * @param from in seconds from the film's start
	 * @param to in seconds from the film's start
	 */
	public record TimedText(String text, double from, double to) {
	}

	/**
	 * How captions look.
	 *
	 * @param position where they stand
	 * @param typeface their font
	 * @param size of the letters' line on a canvas whose shorter side is 1080
	 * @param color of letters
	 * @param highlight of the spoken word
	 * @param outline round letters
	 * @param outlineWidth as a share of the size
	 * @param box behind them; {@code null} for none
	 * @param upperCase whether all letters are capitals
	 * @param animation how a caption appears
	 * @param lines most at once
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record StyleEntry(CaptionPosition position, Typeface typeface, int size, Color color, Color highlight,
			Color outline, double outlineWidth, @Nullable BoxEntry box, boolean upperCase, Entrance animation,
			int lines) {
	}

	/**
	 * What is heard.
	 *
	 * @param narration over the whole film; {@code null} for none
	 * @param music under it; {@code null} for none
	 * @param effects at their times
	 * @param fadeOut of everything, in seconds
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record SoundEntry(@Nullable String narration, @Nullable MusicEntry music, List<EffectEntry> effects,
			double fadeOut) {

		public SoundEntry {
			effects = List.copyOf(effects);
		}

	}

	/**
	 * Music, from a file or composed.
	 *
	 * @param file its name; {@code null} for a composed piece
	 * @param mood of a composed piece; {@code null} for a file
	 * @param volume 1 is as loud as speech
	 * @param duckDecibels how much it makes way for speech
	 * @param fadeIn in seconds
	 * @param fadeOut in seconds
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record MusicEntry(@Nullable String file, @Nullable MusicMood mood, double volume, double duckDecibels,
			double fadeIn, double fadeOut) {
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

	/**
	 * How letters look.
	 *
	 * @param typeface their font
	 * @param size of a line on a canvas whose shorter side is 1080; {@code null} for what
	 * is usual there
	 * @param color of them
	 * @param outline its colour
	 * @param outlineWidth as a share of the size
	 * @param box behind them; {@code null} for none
	 * @param upperCase whether all are capitals
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record LettersEntry(Typeface typeface, @Nullable Integer size, Color color, Color outline,
			double outlineWidth, @Nullable BoxEntry box, boolean upperCase) {
	}

	/**
	 * A ground behind letters.
	 *
	 * @param color of it
	 * @param opacity above 0, at most 1
	 * @param rounded whether its corners are
	 */
	public record BoxEntry(Color color, double opacity, boolean rounded) {
	}

	/**
	 * A text over the picture.
	 *
	 * @param text of it
	 * @param from in seconds from the film's start
	 * @param to in seconds from the film's start
	 * @param fade seconds in which it comes, and goes
	 * @param place on the canvas
	 * @param letters how it looks
	 */
	public record TitleEntry(String text, double from, double to, double fade, Place place, LettersEntry letters) {
	}

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

	/**
	 * Which still is the cover.
	 *
	 * @param at seconds from the film's start; {@code null} when a scene is named
	 * @param scene its number, from 1; {@code null} when a time is named
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CoverEntry(@Nullable Double at, @Nullable Integer scene) {
	}

	/**
	 * The same film as another kind of file.
	 *
	 * @param name follows the film's own
	 * @param format of the file
	 * @param resolution of the shorter side; {@code null} for the film's own
	 * @param crf of the encoder; {@code null} for the usual
	 * @param mostKilobits a second at peaks; {@code null} for any
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record RenditionEntry(String name, Format format, @Nullable Integer resolution, @Nullable Integer crf,
			@Nullable Integer mostKilobits) {
	}

	/**
	 * A sound at a time.
	 *
	 * @param file its name
	 * @param at in seconds from the film's start
	 * @param volume 1 as in the file
	 */
	public record EffectEntry(String file, double at, double volume) {
	}

}
