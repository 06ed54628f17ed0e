package io.moneyprinter.storyboard.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.MusicMood;
import org.jspecify.annotations.Nullable;

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
	 * A sound at a time.
	 *
	 * @param file its name
	 * @param at in seconds from the film's start
	 * @param volume 1 as in the file
	 */
	public record EffectEntry(String file, double at, double volume) {
	}

}
