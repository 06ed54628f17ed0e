package io.moneyprinter.render.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.RunLimits;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * An own clip, decoded by a run of ffmpeg that sees nothing else. A clip that is too
 * short is slowed down a little and, when that is not enough, starts again.
 */
final class ClipSource implements FrameSource {

	/** Slower than this looks like slow motion. */
	private static final double SLOWEST = 1.6;

	/** More threads take more memory and are not faster than the encoder. */
	private static final String THREADS = "2";

	private static final RunLimits TRIAL = RunLimits.USUAL.within(Duration.ofSeconds(30));

	private final ClipShot shot;

	private final Canvas canvas;

	private final Workbench bench;

	private final String name;

	private final MediaProbe probe;

	private final VideoStream picture;

	private ClipSource(ClipShot shot, Canvas canvas, Workbench bench, MediaProbe probe, VideoStream picture) {
		this.shot = shot;
		this.canvas = canvas;
		this.bench = bench;
		this.name = bench.lay(shot.file());
		this.probe = probe;
		this.picture = picture;
	}

	/**
	 * Opens a clip and decodes a frame, so that what cannot be shown fails before work
	 * begins.
	 */
	static ClipSource open(ClipShot shot, Canvas canvas, Workbench bench) throws InterruptedException {
		MediaProbe probe = MediaProbe.of(bench, shot.file(), MaterialInput.CLIP);
		VideoStream picture = probe.video()
			.orElseThrow(() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The clip '" + shot.file().getFileName() + "' has no pictures."));
		ClipSource source = new ClipSource(shot, canvas, bench, probe, picture);
		source.decode(1, TRIAL, (in) -> in.transferTo(OutputStream.nullOutputStream()));
		return source;
	}

	@Override
	public void draw(long frames, FrameSink sink) throws IOException, InterruptedException {
		long[] drawn = { 0 };
		decode(frames, RunLimits.USUAL, (in) -> drawn[0] = pass(in, frames, sink));
		if (drawn[0] < frames) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip '" + this.shot.file().getFileName()
					+ "' breaks off after " + drawn[0] + " of " + frames + " frames.");
		}
	}

	private long pass(InputStream in, long frames, FrameSink sink) throws IOException {
		byte[] frame = new byte[Plane.bytes(this.canvas)];
		long drawn = 0;
		while (drawn < frames && in.readNBytes(frame, 0, frame.length) == frame.length) {
			sink.frame(frame);
			drawn++;
		}
		return drawn;
	}

	private void decode(long frames, RunLimits limits, FfmpegCall.Drain drain) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		MaterialInput.CLIP.add(command, this.name)
			.addExtraArgs("-threads", THREADS, "-stream_loop", "-1", "-ss", seconds(from()))
			.done();
		command.addOutput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-an", "-sn", "-dn", "-filter_threads", "1", "-vf", filters(frames), "-frames:v",
					Long.toString(frames))
			.done();
		this.bench.run(FfmpegCall.of("show the clip '" + this.shot.file().getFileName() + "'", command)
			.onMaterial()
			.within(limits)
			.drained(drain));
	}

	private String filters(long frames) {
		return "setpts=(PTS-STARTPTS)*" + String.format(Locale.ROOT, "%.5f", slowness(frames)) + ",fps="
				+ this.canvas.framesPerSecond() + ","
				+ Fill.filters(this.picture, this.canvas.width(), this.canvas.height());
	}

	private double slowness(long frames) {
		long rest = this.probe.lengthMillis() - from();
		double needed = frames * 1000.0 / this.canvas.framesPerSecond();
		return (rest > 0) ? Math.max(1, Math.min(needed / rest, SLOWEST)) : 1;
	}

	/** A clip that is over before the shot begins is shown from its start. */
	private long from() {
		return (this.shot.fromMillis() < this.probe.lengthMillis()) ? this.shot.fromMillis() : 0;
	}

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
	}

}
