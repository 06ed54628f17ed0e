package io.moneyprinter.render.picture;

import io.moneyprinter.media.FfmpegCall;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Frames to which something is done when they fill the canvas.
 *
 * @param input gives the frames
 * @param finish a chain of filters
 */
record FinishedInput(FrameInput input, String finish) implements FrameInput {

	@Override
	public int addTo(FFmpegBuilder command) {
		return this.input.addTo(command);
	}

	@Override
	public String lead() {
		return this.input.lead();
	}

	@Override
	public String fill(String branch) {
		return this.input.fill(branch) + "," + this.finish;
	}

	@Override
	public String small(int width, int height) {
		return this.input.small(width, height);
	}

	@Override
	public String title() {
		return this.input.title();
	}

	@Override
	public FfmpegCall call(FFmpegBuilder command) {
		return this.input.call(command);
	}

}
