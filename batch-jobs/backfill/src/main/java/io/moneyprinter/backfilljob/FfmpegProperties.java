package io.moneyprinter.backfilljob;

import java.nio.file.Path;

import io.moneyprinter.media.FfmpegSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What films are rendered with.
 *
 * @param ffmpeg the program to use; an installed one that can burn captions, or else the
 * one that ships
 * @param cache folder for what is unpacked once; the user's cache folder if nothing is
 * said
 */
@ConfigurationProperties("moneyprinter.render")
public record FfmpegProperties(@Nullable Path ffmpeg, @Nullable Path cache) {

	FfmpegSettings settings() {
		Path folder = (this.cache != null) ? this.cache
				: Path.of(System.getProperty("user.home"), ".cache", "moneyprinter");
		return new FfmpegSettings(this.ffmpeg, folder);
	}

}
