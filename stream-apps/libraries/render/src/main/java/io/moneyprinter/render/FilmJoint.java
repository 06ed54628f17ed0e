package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.JoinList;
import io.moneyprinter.render.segment.MadeSegment;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Joins segments and sound as they are, without encoding anything again.
 *
 * @param bench where they lie
 */
record FilmJoint(Workbench bench) {

	static final String FILE = "draft.mp4";

	private static final String LIST = "segments.txt";

	FfmpegLog join(List<MadeSegment> segments, String sound) throws IOException, InterruptedException {
		Files.writeString(this.bench.file(LIST),
				JoinList.of(segments.stream().map(MadeSegment::film).toList(), segments));
		FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner", "-nostats");
		command.addInput(LIST).setFormat("concat").addExtraArgs("-protocol_whitelist", "file").done();
		command.addInput(sound).addExtraArgs("-protocol_whitelist", "file").done();
		command.addOutput(FILE)
			.addExtraArgs("-map", "0:v", "-map", "1:a", "-c", "copy", "-movflags", "+faststart")
			.setFormat("mp4")
			.done();
		return this.bench.run(FfmpegCall.of("join the film", command));
	}

}
