package io.moneyprinter.media;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * The ffmpeg that ships as a Maven artifact: a static build for Linux and macOS, chosen
 * by the profiles of this module's pom.
 */
final class BundledFfmpeg {

	private static final String FOLDER = "ws/schild/jave/nativebin/";

	private BundledFfmpeg() {
	}

	/**
	 * Unpacks it, if it is not there yet. Processes that do so at the same time do not
	 * disturb each other.
	 */
	static Path unpack(Path cache) {
		String name = name();
		URL packed = BundledFfmpeg.class.getClassLoader().getResource(FOLDER + name);
		if (packed == null) {
			throw new VideoException(ErrorCode.RENDER_FAILED,
					"No ffmpeg with libass is installed and none ships for " + System.getProperty("os.name") + " on "
							+ System.getProperty("os.arch") + "; install ffmpeg and try again.");
		}
		try {
			return Unpacking.program(packed, cache.resolve("ffmpeg").resolve(name));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The ffmpeg that ships cannot be unpacked into " + cache + ": " + ex.getMessage(), ex);
		}
	}

	private static String name() {
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
		String base = "ffmpeg-" + (arm ? "aarch64" : mac ? "x86_64" : "amd64");
		return mac ? base + "-osx" : base;
	}

}
