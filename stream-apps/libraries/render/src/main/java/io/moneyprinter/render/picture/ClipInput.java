package io.moneyprinter.render.picture;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.footage.ClipPart;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Fit;
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
 * @param part of it that is shown
 * @param times how often a part that ends before the clip does is shown
 * @param slowness 1 as it is, 2 at half its speed
 * @param picture what is in it
 * @param fit how its shape becomes that of the canvas
 * @param canvas what it is drawn on
 */
record ClipInput(String fileName, String name, ClipPart part, int times, double slowness, VideoStream picture, Fit fit,
		Canvas canvas) implements FrameInput {

	/** Slower than this looks like slow motion. */
	private static final double SLOWEST = 1.6;

	/** What is missing at most for frames that are rounded away. */
	private static final int ROUNDING_MILLIS = 100;

	/** Each time opens the clip once more. */
	private static final int MOST_TIMES = 20;

	static ClipInput open(ClipShot shot, Take take, Workbench bench) throws InterruptedException {
		String title = shot.file().getFileName().toString();
		MediaProbe probe = MediaProbe.of(bench, shot.file(), MaterialInput.CLIP);
		VideoStream picture = probe.video()
			.orElseThrow(
					() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip '" + title + "' has no pictures."));
		ClipPart part = within(shot.part(), probe.lengthMillis());
		long rest = part.end().orElse(probe.lengthMillis()) - part.fromMillis();
		double needed = take.frames() * 1000.0 / take.canvas().framesPerSecond();
		Double speed = part.speed();
		double slowness = (speed != null) ? 1 / speed : slowness(rest, needed);
		int times = part.end().isPresent() ? times(needed / slowness, rest) : 1;
		if (times > MOST_TIMES) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The part of the clip '" + title + "' from " + part.fromMillis() + " to " + part.end().get()
							+ " ms would have to be shown " + times + " times in a row; allowed is " + MOST_TIMES
							+ ". Choose a longer part.");
		}
		return new ClipInput(title, bench.lay(shot.file()), part, times, slowness, picture, take.staging().fit(),
				take.canvas());
	}

	/** With some room, since the last frame of a part may be over before the part is. */
	private static int times(double needed, long rest) {
		return (int) Math.ceil((needed + ROUNDING_MILLIS) / rest);
	}

	/**
	 * A clip that is over before the part begins is shown from its start, and a part that
	 * would end after the clip ends with it.
	 */
	private static ClipPart within(ClipPart part, long length) {
		if (part.fromMillis() >= length) {
			return new ClipPart(0, null, part.speed());
		}
		Long end = part.toMillis();
		return (end != null && end >= length) ? new ClipPart(part.fromMillis(), null, part.speed()) : part;
	}

	private static double slowness(long rest, double needed) {
		return (rest > 0) ? Math.max(1, Math.min(needed / rest, SLOWEST)) : 1;
	}

	/** The same, but as large as another canvas. */
	ClipInput on(Canvas other) {
		return new ClipInput(this.fileName, this.name, this.part, this.times, this.slowness, this.picture, this.fit,
				other);
	}

	/**
	 * One thread decodes: runs are made beside each other, and threads of one run would
	 * only wait for each other.
	 */
	@Override
	public int addTo(FFmpegBuilder command) {
		String from = seconds(this.part.fromMillis());
		if (this.part.end().isEmpty()) {
			MaterialInput.CLIP.add(command, this.name)
				.addExtraArgs("-threads", "1", "-stream_loop", "-1", "-ss", from)
				.done();
			return 1;
		}
		String length = seconds(this.part.end().get() - this.part.fromMillis());
		for (int i = 0; i < this.times; i++) {
			MaterialInput.CLIP.add(command, this.name).addExtraArgs("-threads", "1", "-ss", from, "-t", length).done();
		}
		return this.times;
	}

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
	}

	@Override
	public String lead() {
		return parts() + "setpts=(PTS-STARTPTS)*" + String.format(Locale.ROOT, "%.5f", this.slowness) + ",fps="
				+ this.canvas.framesPerSecond();
	}

	private String parts() {
		if (this.times == 1) {
			return "[0:v]";
		}
		return IntStream.range(0, this.times).mapToObj((i) -> "[" + i + ":v]").collect(Collectors.joining())
				+ "concat=n=" + this.times + ",";
	}

	@Override
	public String fill(String branch) {
		return Fill.filters(this.picture, this.fit, this.canvas, branch);
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
