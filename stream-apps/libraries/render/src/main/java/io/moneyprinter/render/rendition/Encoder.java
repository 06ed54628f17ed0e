package io.moneyprinter.render.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * How a rendition is encoded, by options of ffmpeg. All pieces of one are encoded alike,
 * so that they can be joined as they are; key frames come every two seconds.
 *
 * @param rendition what is asked for
 * @param aligned whether key frames stand at the same frames in every size
 */
record Encoder(Rendition rendition, boolean aligned) {

	/** Raised by hand when the same frames give other bytes. */
	private static final int RECIPE = 1;

	private static final int THREADS = 2;

	private static final int KEY_SECONDS = 2;

	/** Previews are small and slow: what a mail or a page takes. */
	private static final int GIF_RATE = 12;

	private static final int GIF_SIDE = 360;

	Encoder(Rendition rendition) {
		this(rendition, false);
	}

	/** Says in a sentence what an ffmpeg lacks. */
	void require(Ffmpeg ffmpeg) {
		List<String> lacking = encoders().stream().filter((encoder) -> !ffmpeg.encodes(encoder)).toList();
		if (!lacking.isEmpty()) {
			throw new VideoException(ErrorCode.INVALID_REQUEST,
					"The ffmpeg at " + ffmpeg.executable() + " cannot make " + format().id() + ": it lacks the encoder "
							+ String.join(" and ", lacking)
							+ ". Name another ffmpeg in MONEYPRINTER_RENDER_FFMPEG, or another format.");
		}
	}

	private List<String> encoders() {
		return switch (format()) {
			case H264, HLS -> List.of("libx264", "aac");
			case H265 -> List.of("libx265", "aac");
			case WEBM -> List.of("libvpx-vp9", "libopus");
			case GIF -> List.of("gif");
		};
	}

	Format format() {
		return this.rendition.format();
	}

	/** How the container is called by ffmpeg. */
	String muxer() {
		return (format() == Format.HLS) ? "mp4" : format().ending();
	}

	/** Whether sound goes with it. */
	boolean audible() {
		return format() != Format.GIF;
	}

	/** Names it, for content keys. */
	String recipe() {
		return "rendition/" + RECIPE + " " + this.rendition + (this.aligned ? " aligned" : "");
	}

	/**
	 * Options for the picture.
	 * @param framesPerSecond of the film
	 */
	List<String> picture(int framesPerSecond) {
		List<String> options = new ArrayList<>(codec(framesPerSecond));
		if (format() != Format.GIF) {
			options.addAll(List.of("-crf", Integer.toString(crf()), "-pix_fmt", "yuv420p", "-g",
					Integer.toString(KEY_SECONDS * framesPerSecond), "-colorspace", "bt709", "-color_primaries",
					"bt709", "-color_trc", "bt709", "-color_range", "tv"));
			options.addAll(rate());
		}
		return options;
	}

	private int crf() {
		int clean = switch (format()) {
			case H264, HLS -> 20;
			case H265 -> 24;
			case WEBM -> 32;
			case GIF -> 0;
		};
		return Optional.ofNullable(this.rendition.crf()).orElse(clean);
	}

	/** The number of threads changes bytes: it is the same on every machine. */
	private List<String> codec(int framesPerSecond) {
		return switch (format()) {
			case H264, HLS -> List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-x264-params",
					"threads=" + THREADS + ":stitchable=1" + (this.aligned ? ":scenecut=0" : ""));
			case H265 -> List.of("-c:v", "libx265", "-preset", "fast", "-tag:v", "hvc1", "-x265-params",
					"pools=" + THREADS + ":frame-threads=" + THREADS + ":open-gop=0:log-level=error:keyint="
							+ KEY_SECONDS * framesPerSecond);
			case WEBM ->
				List.of("-c:v", "libvpx-vp9", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1", "-threads",
						Integer.toString(THREADS), "-b:v", (this.rendition.mostKilobits() == null) ? "0" : most());
			case GIF -> List.of("-c:v", "gif");
		};
	}

	private List<String> rate() {
		Integer most = this.rendition.mostKilobits();
		return (most == null || format() == Format.WEBM) ? List.of()
				: List.of("-maxrate", most(), "-bufsize", 2 * most + "k");
	}

	private String most() {
		return this.rendition.mostKilobits() + "k";
	}

	/** Options for the sound. */
	List<String> sound() {
		return (format() == Format.WEBM) ? List.of("-c:a", "libopus", "-b:a", "128k")
				: List.of("-c:a", "aac", "-b:a", "192k", "-ac", "2", "-ar", "48000");
	}

	/**
	 * Filters that give the picture its size.
	 * @param width of what comes
	 * @param height of what comes
	 */
	String scaled(int width, int height) {
		int shorter = Math.min(width, height);
		int wanted = Optional.ofNullable(this.rendition.resolution())
			.orElse((format() == Format.GIF) ? Math.min(GIF_SIDE, shorter) : shorter);
		String scale = (wanted == shorter) ? "null"
				: "scale=" + even(width, wanted, shorter) + ":" + even(height, wanted, shorter) + ":flags=bicubic";
		return (format() == Format.GIF) ? "fps=" + GIF_RATE + "," + scale
				+ ",split[colours][seen];[colours]palettegen=max_colors=128:stats_mode=diff[palette];"
				+ "[seen][palette]paletteuse=dither=bayer:bayer_scale=3" : scale;
	}

	static int even(int side, int wanted, int shorter) {
		return (int) Math.round(side * wanted / (2.0 * shorter)) * 2;
	}

}
