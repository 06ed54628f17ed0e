package io.moneyprinter.storyboard.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.storyboard.Rendition.Format;
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
 * @param captions what is read
 * @param sound what is heard
 * @param renditions the same film as other files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryboardFile(int version, String title, Language language, CanvasEntry canvas, int crf, int seed,
		TransitionEntry transition, List<SceneEntry> scenes, CaptionsEntry captions, SoundEntry sound,
		List<RenditionEntry> renditions) {

	/** Of the format that is read and written here. */
	public static final int VERSION = 1;

	public StoryboardFile {
		scenes = List.copyOf(scenes);
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
	 * @param seconds how long it takes
	 */
	public record TransitionEntry(Transition kind, double seconds) {
	}

	/**
	 * A scene; exactly one of the first three is there.
	 *
	 * @param clip a part of a clip
	 * @param picture a still
	 * @param card a title that is drawn
	 * @param seconds how long it is seen; {@code null} when something else decides
	 * @param narration what is spoken in it; {@code null} for nothing
	 * @param entrance how it begins; {@code null} for the film's usual transition
	 * @param captions whether any are shown in it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record SceneEntry(@Nullable ClipEntry clip, @Nullable PictureEntry picture, @Nullable CardEntry card,
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
	 * @param size of the letters' line on a canvas whose shorter side is 1080
	 * @param color of letters
	 * @param highlight of the spoken word
	 * @param outline round letters
	 */
	public record StyleEntry(CaptionPosition position, int size, Color color, Color highlight, Color outline) {
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
