package io.moneyprinter.speech;

import java.nio.file.Path;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;

/**
 * The ffmpeg of this machine, found once for all tests.
 */
public final class TestFfmpeg {

	private static final Ffmpeg FOUND = Ffmpeg
		.find(FfmpegSettings.in(Path.of("target", "ffmpeg-cache").toAbsolutePath()));

	private TestFfmpeg() {
	}

	public static Ffmpeg find() {
		return FOUND;
	}

}
