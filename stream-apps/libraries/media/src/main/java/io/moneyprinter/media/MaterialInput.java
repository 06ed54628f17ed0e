package io.moneyprinter.media;

import java.util.stream.Stream;

import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegFileInputBuilder;

/**
 * How files that strangers made are opened: as one of a few kinds of file that cannot
 * refer to others, and no larger than a large picture. The kind is found by content; a
 * playlist named {@code .mp4} is refused.
 */
public enum MaterialInput {

	/** Films. */
	CLIP("mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "avi", "mpegts", "mpeg", "flv", "ogg"),
	/** Pictures. */
	PICTURE("png_pipe", "jpeg_pipe", "webp_pipe", "bmp_pipe", "tiff_pipe", "gif"),
	/** Sound. */
	SOUND("wav", "mp3", "flac", "ogg", "aac", "aiff", "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm"),
	/** Whatever people bring. */
	ANY(Stream.of(CLIP, PICTURE, SOUND).map((kind) -> kind.formats).distinct().toArray(String[]::new));

	/** 8K, and a little more than the largest camera picture. */
	private static final String MOST_PIXELS = "70000000";

	private final String formats;

	MaterialInput(String... formats) {
		this.formats = String.join(",", formats);
	}

	/**
	 * Adds the file to a command.
	 * @param command to add to
	 * @param name as it lies on the workbench
	 * @return the input, for further options
	 */
	public FFmpegFileInputBuilder add(FFmpegBuilder command, String name) {
		return command.addInput(name)
			.addExtraArgs("-protocol_whitelist", "file", "-format_whitelist", this.formats, "-max_pixels", MOST_PIXELS);
	}

}
