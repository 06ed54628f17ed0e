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
 *
 * @param move the camera's way; any number
 * @param frames how many are drawn
 * @param canvas what they are drawn on
 * @param large the picture, larger than the canvas
 */
record StillDrawing(int move, long frames, Canvas canvas, byte[] large) implements Drawing {

	/** How much larger than the canvas the picture is, so that the camera has room. */
	private static final double ROOM = 1.18;

	/** Decodes a picture. */
	static StillDrawing open(StillShot shot, long frames, Canvas canvas, Workbench bench) throws InterruptedException {
		VideoStream picture = MediaProbe.of(bench, shot.picture(), MaterialInput.PICTURE)
			.video()
			.orElseThrow(() -> unusable(shot));
		return new StillDrawing(shot.move(), frames, canvas, decode(shot, picture, canvas, bench));
	}

	private static VideoException unusable(StillShot shot) {
		return new VideoException(ErrorCode.UNUSABLE_MATERIAL,
				"The file '" + shot.picture().getFileName() + "' is not a picture that can be shown.");
	}

	@Override
	public void draw(FrameSink sink) throws IOException {
		byte[] frame = new byte[Plane.bytes(this.canvas)];
		Sampler sampler = new Sampler(Plane.of(width(this.canvas), height(this.canvas)), Plane.of(this.canvas));
		CameraMove way = CameraMove.of(this.move, this.canvas, width(this.canvas), height(this.canvas));
		for (long i = 0; i < this.frames; i++) {
			CameraMove.View view = way.at((this.frames > 1) ? (double) i / (this.frames - 1) : 0);
			sampler.draw(this.large, view.left(), view.top(), view.scale(), frame);
			sink.frame(frame);
		}
	}

	private static int width(Canvas canvas) {
		return (int) (canvas.width() * ROOM / 2) * 2;
	}

	private static int height(Canvas canvas) {
		return (int) (canvas.height() * ROOM / 2) * 2;
	}

	private static byte[] decode(StillShot shot, VideoStream picture, Canvas canvas, Workbench bench)
			throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		MaterialInput.PICTURE.add(command, bench.lay(shot.picture())).done();
		command.addOutput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-an", "-vf", Fill.filters(picture, width(canvas), height(canvas), ""), "-frames:v", "1")
			.done();
		byte[] large = new byte[Plane.bytes(width(canvas), height(canvas))];
		int[] read = { 0 };
		bench.run(FfmpegCall.of("show the picture '" + shot.picture().getFileName() + "'", command)
			.onMaterial()
			.drained((InputStream in) -> read[0] = in.readNBytes(large, 0, large.length)));
		if (read[0] < large.length) {
			throw unusable(shot);
		}
		return large;
	}

}
