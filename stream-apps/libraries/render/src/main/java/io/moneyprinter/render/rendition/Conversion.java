package io.moneyprinter.render.rendition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
 * @param film of anybody's
 * @param probe of it
 * @param picture of it
 * @param rendition what is asked for
 * @param bench where the work is done
 */
record Conversion(Path film, MediaProbe probe, VideoStream picture, Rendition rendition, Workbench bench) {

	/** Slower than this it will not be finished. */
	private static final int MOST_SECONDS_PER_SECOND = 60;

	private static final int USUAL_RATE = 30;

	/** Looks into the film first. */
	static Conversion of(Path film, Rendition rendition, Workbench bench) throws InterruptedException {
		Renditions.require(rendition, bench.ffmpeg());
		MediaProbe probe = MediaProbe.of(bench, film, MaterialInput.CLIP);
		VideoStream picture = probe.video()
			.orElseThrow(() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"'" + film.getFileName() + "' has no pictures."));
		Conversion conversion = new Conversion(film, probe, picture, rendition, bench);
		conversion.requireSmaller();
		return conversion;
	}

	/** Writes the file, or the folder, under a name on the bench. */
	void make(String name, ConversionProgress progress) throws IOException, InterruptedException {
		if (this.rendition.format() != Format.HLS) {
			encode(new Encoder(this.rendition), name, progress);
			return;
		}
		StreamFolder folder = StreamFolder.on(this.bench, name, rate());
		List<Ladder.Step> steps = Ladder.of(this.picture.shownWidth(), this.picture.shownHeight(), this.rendition)
			.steps();
		for (int i = 0; i < steps.size(); i++) {
			int before = i;
			encode(new Encoder(steps.get(i).rendition(), true), Renditions.STEP,
					(made, all) -> progress.frames(before * all + made, steps.size() * all));
			folder.add(steps.get(i), Renditions.STEP);
		}
		folder.finish();
	}

	private void encode(Encoder encoder, String name, ConversionProgress progress) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner", "-nostats", "-progress",
				"pipe:1");
		MaterialInput.CLIP.add(command, this.bench.lay(this.film)).done();
		output(encoder, command, name);
		Duration longest = Duration.ofSeconds(60 + MOST_SECONDS_PER_SECOND * this.probe.lengthMillis() / 1000);
		long frames = Math.max(1, this.probe.lengthMillis() * rate() / 1000);
		this.bench.run(FfmpegCall.of("convert '" + this.film.getFileName() + "'", command)
			.onMaterial()
			.within(RunLimits.USUAL.within(longest))
			.drained((in) -> tell(in, frames, progress)));
	}

	private void requireSmaller() {
		Integer wanted = this.rendition.resolution();
		int shorter = Math.min(this.picture.shownWidth(), this.picture.shownHeight());
		if (wanted != null && wanted > shorter) {
			throw InvalidRequestException.of("resolution", wanted, "at most " + shorter + ", the film's own");
		}
	}

	private void output(Encoder encoder, FFmpegBuilder command, String name) {
		boolean preview = encoder.format() == Format.GIF;
		String scaled = encoder.scaled(this.picture.shownWidth(), this.picture.shownHeight());
		FFmpegOutputBuilder output = command.addOutput(name).setFormat(encoder.muxer());
		output.addExtraArgs("-map_metadata", "-1", "-map", "0:v:0");
		if (copied(encoder.rendition())) {
			output.addExtraArgs("-c:v", "copy");
		}
		else {
			output.addExtraArgs("-vf", scaled).addExtraArgs(encoder.picture(rate()).toArray(String[]::new));
		}
		if (encoder.aligned()) {
			output.addExtraArgs("-r", Integer.toString(rate()), "-vsync", "cfr");
		}
		if (preview) {
			output.addExtraArgs("-t", Integer.toString(Renditions.PREVIEW_SECONDS), "-loop", "0");
		}
		else {
			output.addExtraArgs("-map", "0:a:0?").addExtraArgs(encoder.sound().toArray(String[]::new));
		}
		if (encoder.muxer().equals("mp4")) {
			output.addExtraArgs("-movflags", "+faststart");
		}
		output.done();
	}

	/** Whether nothing is asked of the picture but another container. */
	private boolean copied(Rendition rendition) {
		String codec = switch (rendition.format()) {
			case H264 -> "h264";
			case H265 -> "hevc";
			case WEBM -> "vp9";
			case GIF, HLS -> "none";
		};
		return this.picture.codec().equals(codec) && this.picture.detail().contains("yuv420p")
				&& rendition.resolution() == null && rendition.crf() == null && rendition.mostKilobits() == null;
	}

	private int rate() {
		double rate = this.picture.framesPerSecond();
		return (rate > 0) ? (int) Math.max(1, Math.round(rate)) : USUAL_RATE;
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
