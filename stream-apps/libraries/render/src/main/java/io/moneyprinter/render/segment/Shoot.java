package io.moneyprinter.render.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.RunLimits;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.layer.Layer;
import io.moneyprinter.render.picture.FrameInput;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/**
 * One run of ffmpeg, which takes frames once and makes everything of them: the encoded
 * segment with its layers, the raw frames that passages need, a still, and the small
 * pictures by which the film is checked.
 */
final class Shoot {

	/**
	 * A segment that takes longer than this for each of its seconds will not be finished.
	 */
	private static final int MOST_SECONDS_PER_SECOND = 20;

	private final Workbench bench;

	private final Canvas canvas;

	private final FrameInput input;

	private final long frames;

	private final FFmpegBuilder command;

	private final List<String> branches = new ArrayList<>();

	private final List<String> chains = new ArrayList<>();

	private int inputs;

	/**
	 * A run.
	 * @param frames how many the input gives
	 */
	Shoot(Workbench bench, Canvas canvas, FrameInput input, long frames) {
		this.bench = bench;
		this.canvas = canvas;
		this.input = input;
		this.frames = frames;
		// libass names the fonts that it chose at this verbosity only.
		this.command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.VERBOSE)
			.addExtraArgs("-hide_banner", "-nostats", "-filter_threads", "1", "-filter_complex_threads", "1");
		this.inputs = input.addTo(this.command);
	}

	/** Encodes a stretch of the frames, with all that lies over them. */
	void film(Segment segment, long from, String file, Encoding encoding) throws IOException, InterruptedException {
		StringBuilder picture = new StringBuilder(this.input.fill("film"));
		List<Layer> layers = segment.layers();
		for (int i = 0; i < layers.size(); i++) {
			this.chains.add(drawn(layers.get(i), file + "." + i + ".ass") + "[over" + i + "]");
			picture.append("[under" + i + "];[under" + i + "][over" + i + "]").append(layers.get(i).overlay());
		}
		branch("film", from, from + segment.frames(), picture + ",setsar=1");
		FFmpegOutputBuilder output = output("film", file, "mp4", segment.frames());
		encoding.addTo(output, this.canvas);
		output.done();
	}

	private String drawn(Layer layer, String name) throws IOException, InterruptedException {
		int first = this.inputs;
		this.inputs += layer.addTo(this.command, this.bench);
		return layer.drawn(this.bench, name, this.canvas.framesPerSecond(), first);
	}

	/** Keeps the frames at one end as they are. */
	void raw(RawFrames raw) throws IOException {
		String branch = raw.tail() ? "tail" : "head";
		branch(branch, raw.from(), raw.from() + raw.count(), this.input.fill(branch));
		output(branch, raw.file(), "rawvideo", raw.count()).addExtraArgs("-pix_fmt", "yuv420p").done();
	}

	/** Makes a still of a frame. */
	void still(long frame, String file) throws IOException {
		branch("still", frame, frame + 1, this.input.fill("still")
				+ ",scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p");
		output("still", file, "image2", 1).setVideoCodec("mjpeg").addExtraArgs("-q:v", "3", "-update", "1").done();
	}

	/**
	 * Runs, and looks at every frame on the way.
	 * @param eye sees all frames of the input, small and grey
	 */
	FfmpegLog watched(Eye eye) throws IOException, InterruptedException {
		int width = Watch.width(this.canvas);
		int height = Watch.height(this.canvas);
		branch("look", 0, this.frames, this.input.small(width, height));
		output("look", "-", "rawvideo", this.frames).setComplexFilter(graph()).done();
		long[] seen = { 0 };
		FfmpegLog log = run((in) -> seen[0] = pass(in, width * height, eye));
		if (seen[0] < this.frames) {
			throw breaksOff(seen[0]);
		}
		return log;
	}

	/** Who is told of the progress may give the film up by interrupting this thread. */
	private long pass(InputStream in, int bytes, Eye eye) throws IOException, InterruptedException {
		for (long seen = 0; seen < this.frames; seen++) {
			byte[] small = in.readNBytes(bytes);
			if (small.length < bytes) {
				return seen;
			}
			eye.see(seen, small);
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
		return this.frames;
	}

	/** One for all outputs, which take their branches from it. */
	private String graph() {
		String split = this.input.lead() + ",split=" + this.branches.size()
				+ this.branches.stream().map((branch) -> "[" + branch + "In]").collect(Collectors.joining());
		return split + ";" + String.join(";", this.chains);
	}

	private FfmpegLog run(FfmpegCall.Drain drain) throws InterruptedException {
		Duration longest = Duration
			.ofSeconds(60 + MOST_SECONDS_PER_SECOND * this.frames / this.canvas.framesPerSecond());
		return this.bench.run(this.input.call(this.command).within(RunLimits.USUAL.within(longest)).drained(drain));
	}

	private VideoException breaksOff(long seen) {
		return new VideoException(ErrorCode.UNUSABLE_MATERIAL, String.format(Locale.ROOT,
				"%s breaks off after %d of %d frames.", this.input.title(), seen, this.frames));
	}

	private void branch(String name, long from, long to, String chain) {
		this.branches.add(name);
		this.chains.add("[" + name + "In]trim=start_frame=" + from + ":end_frame=" + to + ",setpts=PTS-STARTPTS,"
				+ chain + "[" + name + "]");
	}

	/** What is there may be the shelf's, which must not be written to. */
	private FFmpegOutputBuilder output(String branch, String file, String format, long count) throws IOException {
		if (!file.equals("-")) {
			Files.deleteIfExists(this.bench.file(file));
		}
		return this.command.addOutput(file)
			.setFormat(format)
			.addExtraArgs("-map", "[" + branch + "]", "-frames:v", Long.toString(count));
	}

	/** Sees frames. */
	@FunctionalInterface
	interface Eye {

		void see(long frame, byte[] small);

	}

}
