package io.moneyprinter.render.picture;

import java.io.IOException;
import java.io.InputStream;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.StillShot;
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
 * An own picture, over which the camera moves slowly.
 */
final class StillSource implements FrameSource {

	/** How much larger than the canvas the picture is, so that the camera has room. */
	private static final double ROOM = 1.18;

	private final StillShot shot;

	private final Canvas canvas;

	private final Workbench bench;

	private final String name;

	private final VideoStream picture;

	private StillSource(StillShot shot, Canvas canvas, Workbench bench, VideoStream picture) {
		this.shot = shot;
		this.canvas = canvas;
		this.bench = bench;
		this.name = bench.lay(shot.picture());
		this.picture = picture;
	}

	/**
	 * Opens a picture and decodes it once, so that what cannot be shown fails before work
	 * begins.
	 */
	static StillSource open(StillShot shot, Canvas canvas, Workbench bench) throws InterruptedException {
		VideoStream picture = MediaProbe.of(bench, shot.picture(), MaterialInput.PICTURE)
			.video()
			.orElseThrow(() -> unusable(shot));
		StillSource source = new StillSource(shot, canvas, bench, picture);
		source.decode();
		return source;
	}

	private static VideoException unusable(StillShot shot) {
		return new VideoException(ErrorCode.UNUSABLE_MATERIAL,
				"The file '" + shot.picture().getFileName() + "' is not a picture that can be shown.");
	}

	@Override
	public void draw(long frames, FrameSink sink) throws IOException, InterruptedException {
		byte[] large = decode();
		byte[] frame = new byte[Plane.bytes(this.canvas)];
		Sampler sampler = new Sampler(Plane.of(width(), height()), Plane.of(this.canvas));
		CameraMove move = CameraMove.of(this.shot.move(), this.canvas, width(), height());
		for (long i = 0; i < frames; i++) {
			CameraMove.View view = move.at((frames > 1) ? (double) i / (frames - 1) : 0);
			sampler.draw(large, view.left(), view.top(), view.scale(), frame);
			sink.frame(frame);
		}
	}

	private int width() {
		return (int) (this.canvas.width() * ROOM / 2) * 2;
	}

	private int height() {
		return (int) (this.canvas.height() * ROOM / 2) * 2;
	}

	private byte[] decode() throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		MaterialInput.PICTURE.add(command, this.name).done();
		command.addOutput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-an", "-vf", Fill.filters(this.picture, width(), height()), "-frames:v", "1")
			.done();
		byte[] large = new byte[Plane.bytes(width(), height())];
		int[] read = { 0 };
		this.bench.run(FfmpegCall.of("show the picture '" + this.shot.picture().getFileName() + "'", command)
			.onMaterial()
			.drained((InputStream in) -> read[0] = in.readNBytes(large, 0, large.length)));
		if (read[0] < large.length) {
			throw unusable(this.shot);
		}
		return large;
	}

}
