package io.moneyprinter.render.picture;

import java.nio.file.Path;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.video.Canvas;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Where a run of ffmpeg gets its frames from: a clip that it decodes itself, so that no
 * frame is copied through a pipe, or what is drawn here.
 */
public interface FrameInput {

	/**
	 * Opens what a take shows.
	 * @param take what is drawn
	 * @param bench where clips and pictures are decoded
	 * @return the input, for one run
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} naming the
	 * file that cannot be shown
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	static FrameInput of(Take take, Workbench bench) throws InterruptedException {
		FrameInput input = plain(take, bench);
		String finish = Finish.filters(take.staging(), take.canvas());
		return finish.isEmpty() ? input : new FinishedInput(input, finish);
	}

	private static FrameInput plain(Take take, Workbench bench) throws InterruptedException {
		Shot shot = take.shot();
		if (shot instanceof ClipShot clip) {
			return take.moves() ? new PipedInput(take.canvas(), MovedClip.open(clip, take, bench))
					: ClipInput.open(clip, take, bench);
		}
		if (shot instanceof StillShot still) {
			return new PipedInput(take.canvas(), StillDrawing.open(still, take, bench));
		}
		if (shot instanceof ColorShot plain) {
			return new PipedInput(take.canvas(), new ColorDrawing(plain.color(), take.frames(), take.canvas()));
		}
		return new PipedInput(take.canvas(), (sink) -> ((MotionShot) shot).draw(take.frames(), sink));
	}

	/**
	 * Mixes the frames that two takes share.
	 * @param joint how one gives way to the other
	 * @param canvas of both
	 * @param from raw frames of what goes
	 * @param to raw frames of what comes
	 * @return the input, for one run
	 */
	static FrameInput of(Joint joint, Canvas canvas, Path from, Path to) {
		return new PipedInput(canvas, new JointDrawing(joint, canvas, from, to));
	}

	/**
	 * Adds it to a command, as its first inputs.
	 * @param command to add to
	 * @return the number of inputs that were added
	 */
	int addTo(FFmpegBuilder command);

	/**
	 * Filters that make one stream of the canvas's rate of these inputs.
	 * @return a chain
	 */
	String lead();

	/**
	 * Filters that make a frame of that stream fill the canvas.
	 * @param branch makes the labels within them different from those of other branches
	 * @return a chain
	 */
	String fill(String branch);

	/**
	 * Filters that make a small grey picture of the same part of a frame.
	 * @param width of it
	 * @param height of it
	 * @return a chain
	 */
	String small(int width, int height);

	/**
	 * What it is, to go before "breaks off".
	 * @return such as {@code The clip 'sea.mp4'}
	 */
	String title();

	/**
	 * The run, with what it has to be fed.
	 * @param command what is to be run
	 * @return to be completed
	 */
	FfmpegCall call(FFmpegBuilder command);

}
