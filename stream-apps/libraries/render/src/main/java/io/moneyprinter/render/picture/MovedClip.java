package io.moneyprinter.render.picture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.media.RunLimits;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A clip over which the camera moves: decoded by a run of its own, larger than the
 * canvas, and sampled like a picture. Filters that move round to whole pixels.
 *
 * @param clip as large as what is moved over
 * @param way of the camera
 * @param frames how many are drawn
 * @param canvas what they are drawn on
 * @param bench where the clip is decoded
 */
record MovedClip(ClipInput clip, CameraMove way, long frames, Canvas canvas, Workbench bench) implements Drawing {

	/**
	 * A clip that takes longer than this for each of its seconds will not be finished.
	 */
	private static final int MOST_SECONDS_PER_SECOND = 20;

	static MovedClip open(ClipShot shot, Take take, Workbench bench) throws InterruptedException {
		ClipInput clip = ClipInput.open(shot, take, bench);
		Canvas ground = CameraMove.ground(take, clip.picture());
		return new MovedClip(clip.on(ground), CameraMove.of(take, shot.recipe().hashCode(), ground), take.frames(),
				take.canvas(), bench);
	}

	@Override
	public void draw(FrameSink sink) throws IOException, InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner", "-nostats",
				"-filter_threads", "1", "-filter_complex_threads", "1");
		this.clip.addTo(command);
		command.addOutput("-")
			.setComplexFilter(this.clip.lead() + "," + this.clip.fill("moved") + "[moved]")
			.setFormat("rawvideo")
			.addExtraArgs("-map", "[moved]", "-frames:v", Long.toString(this.frames))
			.done();
		Duration longest = Duration
			.ofSeconds(60 + MOST_SECONDS_PER_SECOND * this.frames / this.canvas.framesPerSecond());
		Passing passing = new Passing(sink);
		try {
			this.bench.run(this.clip.call(command).within(RunLimits.USUAL.within(longest)).drained(passing::pass));
		}
		catch (VideoException ex) {
			passing.rethrow();
			throw ex;
		}
		if (passing.seen < this.frames) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					this.clip.title() + " breaks off after " + passing.seen + " of " + this.frames + " frames.");
		}
	}

	/** Hands frames on. Whoever takes them may end first, and knows why better. */
	private final class Passing {

		private final FrameSink sink;

		private @Nullable IOException refused;

		private long seen;

		Passing(FrameSink sink) {
			this.sink = sink;
		}

		void pass(InputStream in) throws IOException {
			byte[] large = new byte[Plane.bytes(MovedClip.this.clip.canvas())];
			byte[] frame = new byte[Plane.bytes(MovedClip.this.canvas)];
			Camera camera = new Camera(MovedClip.this.way, MovedClip.this.frames, MovedClip.this.canvas,
					MovedClip.this.clip.canvas());
			while (in.readNBytes(large, 0, large.length) == large.length) {
				camera.shoot(large, this.seen++, frame);
				hand(frame);
			}
		}

		private void hand(byte[] frame) throws IOException {
			try {
				this.sink.frame(frame);
			}
			catch (IOException ex) {
				this.refused = ex;
				throw ex;
			}
		}

		void rethrow() throws IOException {
			if (this.refused != null) {
				throw this.refused;
			}
		}

	}

}
