package io.moneyprinter.storyboard.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.storyboard.file.LettersEntry.BoxEntry;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

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

	/** A file with captions beside a film. */
	public enum Sidecar {

		/** SubRip. */
		@JsonProperty("srt")
		SRT,
		/** WebVTT. */
		@JsonProperty("vtt")
		VTT,
		/** Advanced SubStation Alpha. */
		@JsonProperty("ass")
		ASS

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

}
