package io.moneyprinter.render.rendition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.RunLimits;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/**
 * Turns any film into another kind of file, in the sandbox in which strangers' files are
 * opened. Pictures that are what they should be are copied as they are.
 *
 * @param encoder of what is asked for
 * @param bench where the work is done
 */
record Conversion(Encoder encoder, Workbench bench) {

	/** Slower than this it will not be finished. */
	private static final int MOST_SECONDS_PER_SECOND = 60;

	private static final int USUAL_RATE = 30;

	/** Writes the file under a name on the bench. */
	void make(Path film, String name, ConversionProgress progress) throws InterruptedException {
		this.encoder.require(this.bench.ffmpeg());
		String title = film.getFileName().toString();
		MediaProbe probe = MediaProbe.of(this.bench, film, MaterialInput.CLIP);
		VideoStream picture = probe.video()
			.orElseThrow(() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL, "'" + title + "' has no pictures."));
		requireSmaller(picture);
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner", "-nostats", "-progress",
				"pipe:1");
		MaterialInput.CLIP.add(command, this.bench.lay(film)).done();
		output(command, name, picture);
		Duration longest = Duration.ofSeconds(60 + MOST_SECONDS_PER_SECOND * probe.lengthMillis() / 1000);
		long frames = Math.max(1, probe.lengthMillis() * rate(picture) / 1000);
		this.bench.run(FfmpegCall.of("convert '" + title + "'", command)
			.onMaterial()
			.within(RunLimits.USUAL.within(longest))
			.drained((in) -> tell(in, frames, progress)));
	}

	private void requireSmaller(VideoStream picture) {
		Integer wanted = this.encoder.rendition().resolution();
		int shorter = Math.min(picture.shownWidth(), picture.shownHeight());
		if (wanted != null && wanted > shorter) {
			throw InvalidRequestException.of("resolution", wanted, "at most " + shorter + ", the film's own");
		}
	}

	private void output(FFmpegBuilder command, String name, VideoStream picture) {
		boolean preview = this.encoder.format() == Format.GIF;
		String scaled = this.encoder.scaled(picture.shownWidth(), picture.shownHeight());
		FFmpegOutputBuilder output = command.addOutput(name).setFormat(this.encoder.muxer());
		output.addExtraArgs("-map_metadata", "-1", "-map", "0:v:0");
		if (copied(picture)) {
			output.addExtraArgs("-c:v", "copy");
		}
		else {
			output.addExtraArgs("-vf", scaled).addExtraArgs(this.encoder.picture(rate(picture)).toArray(String[]::new));
		}
		if (preview) {
			output.addExtraArgs("-t", Integer.toString(Renditions.PREVIEW_SECONDS), "-loop", "0");
		}
		else {
			output.addExtraArgs("-map", "0:a:0?").addExtraArgs(this.encoder.sound().toArray(String[]::new));
		}
		if (this.encoder.muxer().equals("mp4")) {
			output.addExtraArgs("-movflags", "+faststart");
		}
		output.done();
	}

	/** Whether nothing is asked of the picture but another container. */
	private boolean copied(VideoStream picture) {
		Rendition rendition = this.encoder.rendition();
		String codec = switch (rendition.format()) {
			case H264 -> "h264";
			case H265 -> "hevc";
			case WEBM -> "vp9";
			case GIF -> "none";
		};
		return picture.codec().equals(codec) && picture.detail().contains("yuv420p") && rendition.resolution() == null
				&& rendition.crf() == null && rendition.mostKilobits() == null;
	}

	private static int rate(VideoStream picture) {
		return (picture.framesPerSecond() > 0) ? (int) Math.max(1, Math.round(picture.framesPerSecond())) : USUAL_RATE;
	}

	/** Reads what ffmpeg says of its progress, a name and a value in each line. */
	private static void tell(InputStream in, long frames, ConversionProgress progress) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith("frame=")) {
				long made = Math.min(frames, Long.parseLong(line.substring("frame=".length()).strip()));
				progress.frames(made, frames);
			}
		}
		progress.frames(frames, frames);
	}

}
