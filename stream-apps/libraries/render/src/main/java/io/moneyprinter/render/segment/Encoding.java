package io.moneyprinter.render.segment;

import java.util.List;

import io.moneyprinter.video.Canvas;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/**
 * How pictures are encoded, as every browser and phone plays them. All segments of a film
 * are encoded alike, so that they can be joined as they are.
 *
 * @param crf x264's constant rate factor; 0 keeps every bit
 */
public record Encoding(int crf) {

	/** 20 is visually clean. */
	public static final Encoding STANDARD = new Encoding(20);

	/** For measuring: the frames as they were drawn. */
	public static final Encoding LOSSLESS = new Encoding(0);

	/** Raised by hand when the same frames give other bytes. */
	private static final int RECIPE = 1;

	/**
	 * Of x264's presets the one with the best picture and size for its time.
	 */
	private static final String PRESET = "veryfast";

	/**
	 * x264 keeps some 200 MiB of frames at 1080×1920: two threads that share them take
	 * little more than half of what two runs beside each other would.
	 */
	public static final int THREADS = 2;

	/** Seconds between key frames at most, so that players can jump. */
	private static final int KEY_SECONDS = 2;

	private static final List<String> COLOURS = List.of("-colorspace", "bt709", "-color_primaries", "bt709",
			"-color_trc", "bt709", "-color_range", "tv");

	/**
	 * Names it, for content keys.
	 * @return a short text
	 */
	public String recipe() {
		return "x264/" + RECIPE + "/" + PRESET + "/" + this.crf;
	}

	/** The number of threads changes the bytes: it is the same on every machine. */
	void addTo(FFmpegOutputBuilder output, Canvas canvas) {
		String rate = Integer.toString(canvas.framesPerSecond());
		output.setVideoCodec("libx264")
			.setPreset(PRESET)
			.addExtraArgs("-crf", Integer.toString(this.crf), "-profile:v", (this.crf == 0) ? "high444" : "high",
					"-x264-params", "threads=" + THREADS + ":stitchable=1", "-pix_fmt", "yuv420p", "-r", rate, "-g",
					Integer.toString(KEY_SECONDS * canvas.framesPerSecond()));
		output.addExtraArgs(COLOURS.toArray(String[]::new));
	}

}
