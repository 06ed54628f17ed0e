package io.moneyprinter.storyboard.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.video.Language;
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

}
