package io.moneyprinter.media;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Which ffmpeg is used.
 *
 * @param executable the one to use; {@code null} for an installed one, or else the one
 * that ships
 * @param cache an own folder where the shipped ffmpeg and the fonts are unpacked once,
 * and where pieces of films are kept
 */
public record FfmpegSettings(@Nullable Path executable, Path cache) {

	/**
	 * The usual choice: an installed ffmpeg, or else the one that ships.
	 * @param cache an own folder for what is unpacked
	 * @return the settings
	 */
	public static FfmpegSettings in(Path cache) {
		return new FfmpegSettings(null, cache);
	}

}
