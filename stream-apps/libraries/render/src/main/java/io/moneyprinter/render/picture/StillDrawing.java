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
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * An own picture, over which the camera moves slowly or not at all.
 *
 * @param way of the camera
 * @param frames how many are drawn
 * @param canvas what they are drawn on
 * @param ground the size of the picture
 * @param large the picture
 */
record StillDrawing(CameraMove way, long frames, Canvas canvas, Canvas ground, byte[] large) implements Drawing {

	/** Decodes a picture. */
	static StillDrawing open(StillShot shot, Take take, Workbench bench) throws InterruptedException {
		VideoStream picture = MediaProbe.of(bench, shot.picture(), MaterialInput.PICTURE)
			.video()
			.orElseThrow(() -> unusable(shot));
		Canvas ground = CameraMove.ground(take, picture);
		byte[] large = decode(shot, picture, take.staging().fit(), ground, bench);
		return new StillDrawing(CameraMove.of(take, shot.move(), ground), take.frames(), take.canvas(), ground, large);
	}

	private static VideoException unusable(StillShot shot) {
		return new VideoException(ErrorCode.UNUSABLE_MATERIAL,
				"The file '" + shot.picture().getFileName() + "' is not a picture that can be shown.");
	}

	@Override
	public void draw(FrameSink sink) throws IOException {
		if (this.ground.equals(this.canvas)) {
			for (long i = 0; i < this.frames; i++) {
				sink.frame(this.large);
			}
			return;
		}
		byte[] frame = new byte[Plane.bytes(this.canvas)];
		Camera camera = new Camera(this.way, this.frames, this.canvas, this.ground);
		for (long i = 0; i < this.frames; i++) {
			camera.shoot(this.large, i, frame);
			sink.frame(frame);
		}
	}

	private static byte[] decode(StillShot shot, VideoStream picture, Fit fit, Canvas ground, Workbench bench)
			throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		MaterialInput.PICTURE.add(command, bench.lay(shot.picture())).done();
		command.addOutput("-")
			.setComplexFilter("[0:v]" + Fill.filters(picture, fit, ground, "still") + "[still]")
			.setFormat("rawvideo")
			.addExtraArgs("-map", "[still]", "-frames:v", "1")
			.done();
		byte[] large = new byte[Plane.bytes(ground)];
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
