package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.RunLimits;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * The run of ffmpeg that burns captions into frames and encodes them, as every browser
 * and phone plays them.
 */
final class Encoding {

	private static final String CAPTIONS = "captions.ass";

	/**
	 * Of x264's presets the one with the best picture and size for its time; 20 is
	 * visually clean.
	 */
	private static final String PRESET = "veryfast";

	private static final String QUALITY = "20";

	/**
	 * A film that takes longer than this for each of its seconds will not be finished.
	 */
	private static final int MOST_SECONDS_PER_SECOND = 20;

	private final Storyboard storyboard;

	private final Workbench bench;

	private final CaptionTrack captions;

	Encoding(Storyboard storyboard, Workbench bench, CaptionTrack captions) {
		this.storyboard = storyboard;
		this.bench = bench;
		this.captions = captions;
	}

	/**
	 * Encodes.
	 * @param sound its file on the bench, which is copied as it is
	 * @param film the file on the bench that is made
	 * @param frames writes all frames
	 */
	void run(String sound, String film, FfmpegCall.Feed frames) throws IOException, InterruptedException {
		Duration longest = Duration.ofSeconds(60 + MOST_SECONDS_PER_SECOND * this.storyboard.lengthMillis() / 1000);
		FfmpegLog log = this.bench.run(FfmpegCall.of("encode the film", command(sound, film))
			.fed(frames)
			.within(RunLimits.USUAL.within(longest)));
		requireFonts(log);
	}

	private FFmpegBuilder command(String sound, String film) throws IOException {
		Canvas canvas = this.storyboard.canvas();
		String rate = Integer.toString(canvas.framesPerSecond());
		// libass names the fonts that it chose at this verbosity only.
		FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.VERBOSE)
			.addExtraArgs("-hide_banner", "-nostats");
		command.addInput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-pix_fmt", "yuv420p", "-s", canvas.width() + "x" + canvas.height(), "-r", rate)
			.done();
		command.addInput(sound).addExtraArgs("-protocol_whitelist", "file").done();
		command.setComplexFilter("[0:v]" + burnt() + "setsar=1[seen]");
		command.addOutput(film)
			.addExtraArgs("-map", "[seen]", "-map", "1:a")
			.setVideoCodec("libx264")
			.setPreset(PRESET)
			.addExtraArgs("-crf", QUALITY, "-profile:v", "high", "-pix_fmt", "yuv420p", "-r", rate, "-g",
					Integer.toString(2 * canvas.framesPerSecond()), "-colorspace", "bt709", "-color_primaries", "bt709",
					"-color_trc", "bt709", "-color_range", "tv", "-movflags", "+faststart")
			.setAudioCodec("copy")
			.setFormat("mp4")
			.done();
		return command;
	}

	private String burnt() throws IOException {
		if (this.captions.faces().isEmpty()) {
			return "";
		}
		Files.writeString(this.bench.file(CAPTIONS), this.captions.ass());
		Set<FontFace> faces = new TreeSet<>(this.captions.faces());
		faces.add(FontFace.INTER);
		// The shaper that the filter takes by itself cannot join Arabic letters of every
		// font.
		return "ass=filename=" + CAPTIONS + ":fontsdir=" + this.bench.layFonts(faces) + ":shaping=complex,";
	}

	private void requireFonts(FfmpegLog log) {
		for (FontFace face : this.captions.faces()) {
			if (!face.chosenIn(log)) {
				throw new VideoException(ErrorCode.RENDER_FAILED,
						"The captions need the font " + face.family() + ", which libass did not use.");
			}
		}
	}

}
