package io.moneyprinter.render.desk;

import java.nio.file.Path;
import java.util.Locale;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.StoryboardFile.CoverEntry;
import io.moneyprinter.video.InvalidRequestException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Takes the still out of a film that its maker chose, as viewers see it.
 */
final class CoverStill {

	private CoverStill() {
	}

	/** The frame, looked for before anything is rendered. */
	static long frame(CoverEntry cover, Storyboard film) {
		int rate = film.canvas().framesPerSecond();
		if (cover.scene() != null) {
			BoardScene scene = film.scenes().get(cover.scene() - 1);
			return (scene.fromFrame() + scene.toFrame()) / 2;
		}
		double at = (cover.at() != null) ? cover.at() : 0;
		long frame = Math.round(at * rate);
		if (frame >= film.frames()) {
			throw InvalidRequestException.of("cover.at", at,
					"less than the film's length, " + (double) film.frames() / rate + " s");
		}
		return frame;
	}

	static Path take(Path film, long frame, int framesPerSecond, Workbench bench) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		// Between two frames, so that rounding cannot miss the one that is meant.
		String second = String.format(Locale.ROOT, "%.6f", Math.max(0, (frame - 0.5) / framesPerSecond));
		command.addInput(bench.lay(film)).addExtraArgs("-protocol_whitelist", "file", "-ss", second).done();
		command.addOutput("chosen.jpg")
			.setFormat("image2")
			.setVideoCodec("mjpeg")
			.addExtraArgs("-map", "0:v", "-frames:v", "1", "-q:v", "3", "-update", "1", "-vf",
					"scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p")
			.done();
		bench.run(FfmpegCall.of("take the cover", command));
		return bench.file("chosen.jpg");
	}

}
