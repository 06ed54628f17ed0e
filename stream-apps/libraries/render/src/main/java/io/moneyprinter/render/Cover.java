package io.moneyprinter.render;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Chooses the film's cover while it is drawn: of the first panels' middles, where no
 * transition is, the one in which there is most to see. It carries no caption.
 */
final class Cover {

	private static final String FILE = "cover.jpg";

	/** A viewer should meet the cover soon after the film starts. */
	private static final int CANDIDATES = 3;

	/** Looking at one pixel in this many is enough. */
	private static final int STRIDE = 7;

	private final Canvas canvas;

	private final Set<Long> candidates;

	private byte[] best = {};

	private double most = -1;

	Cover(Storyboard storyboard) {
		this.canvas = storyboard.canvas();
		this.candidates = storyboard.scenes()
			.stream()
			.flatMap((scene) -> scene.panels().stream())
			.limit(CANDIDATES)
			.map(Cover::middle)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static long middle(Panel panel) {
		return panel.fromFrame() + panel.frames() * 3 / 5;
	}

	void consider(long frame, byte[] yuv420p) {
		if (this.candidates.contains(frame)) {
			double contrast = contrast(yuv420p);
			if (contrast > this.most) {
				this.most = contrast;
				this.best = yuv420p.clone();
			}
		}
	}

	/** Variance of the luma. */
	private double contrast(byte[] yuv420p) {
		int luma = this.canvas.width() * this.canvas.height();
		double sum = 0;
		double squares = 0;
		int count = 0;
		for (int i = 0; i < luma; i += STRIDE, count++) {
			int value = yuv420p[i] & 0xFF;
			sum += value;
			squares += (double) value * value;
		}
		return squares / count - sum / count * (sum / count);
	}

	Path write(Workbench bench) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-hide_banner");
		command.addInput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-pix_fmt", "yuv420p", "-s", this.canvas.width() + "x" + this.canvas.height())
			.done();
		command.addOutput(FILE)
			.addExtraArgs("-vf",
					"scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p",
					"-frames:v", "1", "-q:v", "3", "-update", "1")
			.setVideoCodec("mjpeg")
			.setFormat("image2")
			.done();
		bench.run(FfmpegCall.of("write the cover", command).fed((out) -> out.write(this.best)));
		return bench.file(FILE);
	}

}
