package io.moneyprinter.render.picture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.video.Canvas;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Frames that are drawn here and go through a pipe.
 *
 * @param canvas what they are drawn on
 * @param drawing draws them
 */
record PipedInput(Canvas canvas, Drawing drawing) implements FrameInput {

	/** The JDK copies what is written into memory of its own, cheaply up to here. */
	private static final int SLICE = 1 << 16;

	@Override
	public int addTo(FFmpegBuilder command) {
		command.addInput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-pix_fmt", "yuv420p", "-s", this.canvas.width() + "x" + this.canvas.height(), "-r",
					Integer.toString(this.canvas.framesPerSecond()))
			.done();
		return 1;
	}

	@Override
	public String lead() {
		return "[0:v]setsar=1";
	}

	@Override
	public String fill(String branch) {
		return "null";
	}

	@Override
	public String small(int width, int height) {
		return Fill.small(width, height);
	}

	@Override
	public String title() {
		return "What is drawn";
	}

	@Override
	public FfmpegCall call(FFmpegBuilder command) {
		return FfmpegCall.of("encode what is drawn", command)
			.fed((out) -> this.drawing.draw((frame) -> write(frame, out)));
	}

	private static void write(byte[] frame, OutputStream out) throws IOException {
		if (Thread.interrupted()) {
			throw new InterruptedIOException("The film was given up.");
		}
		for (int at = 0; at < frame.length; at += SLICE) {
			out.write(frame, at, Math.min(SLICE, frame.length - at));
		}
	}

}
