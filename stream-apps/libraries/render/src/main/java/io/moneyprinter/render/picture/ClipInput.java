package io.moneyprinter.render.picture;

import java.util.Locale;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * An own clip. One that is too short is slowed down a little and, when that is not
 * enough, starts again.
 *
 * @param fileName for people
 * @param name as it lies on the bench
 * @param fromMillis where it is shown from
 * @param slowness 1 as it was taken, 2 at half its speed
 * @param picture what is in it
 * @param canvas what it is drawn on
 */
record ClipInput(String fileName, String name, long fromMillis, double slowness, VideoStream picture,
		Canvas canvas) implements FrameInput {

	/** Slower than this looks like slow motion. */
	private static final double SLOWEST = 1.6;

	static ClipInput open(ClipShot shot, long frames, Canvas canvas, Workbench bench) throws InterruptedException {
		String title = shot.file().getFileName().toString();
		MediaProbe probe = MediaProbe.of(bench, shot.file(), MaterialInput.CLIP);
		VideoStream picture = probe.video()
			.orElseThrow(
					() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip '" + title + "' has no pictures."));
		// A clip that is over before the shot begins is shown from its start.
		long from = (shot.fromMillis() < probe.lengthMillis()) ? shot.fromMillis() : 0;
		double slowness = slowness((probe.lengthMillis() - from) / shot.speed(),
				frames * 1000.0 / canvas.framesPerSecond()) / shot.speed();
		return new ClipInput(title, bench.lay(shot.file()), from, slowness, picture, canvas);
	}

	private static double slowness(double rest, double needed) {
		return (rest > 0) ? Math.max(1, Math.min(needed / rest, SLOWEST)) : 1;
	}

	/**
	 * One thread decodes: runs are made beside each other, and threads of one run would
	 * only wait for each other.
	 */
	@Override
	public void addTo(FFmpegBuilder command) {
		MaterialInput.CLIP.add(command, this.name)
			.addExtraArgs("-threads", "1", "-stream_loop", "-1", "-ss",
					String.format(Locale.ROOT, "%d.%03d", this.fromMillis / 1000, this.fromMillis % 1000))
			.done();
	}

	@Override
	public String lead() {
		return "setpts=(PTS-STARTPTS)*" + String.format(Locale.ROOT, "%.5f", this.slowness) + ",fps="
				+ this.canvas.framesPerSecond();
	}

	@Override
	public String fill(String branch) {
		return Fill.filters(this.picture, this.canvas.width(), this.canvas.height(), branch);
	}

	@Override
	public String small(int width, int height) {
		return Fill.small(width, height);
	}

	@Override
	public String title() {
		return "The clip '" + this.fileName + "'";
	}

	@Override
	public FfmpegCall call(FFmpegBuilder command) {
		return FfmpegCall.of("show the clip '" + this.fileName + "'", command).onMaterial();
	}

}
