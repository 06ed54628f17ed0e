package io.moneyprinter.render.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.Language;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Lays captions into a film as a track that players switch on and off. Picture and sound
 * are copied as they are.
 */
final class SubtitleTrack {

	private static final String DRAFT = "tracked.mp4";

	private SubtitleTrack() {
	}

	/** Replaces the film by one with the track. */
	static void add(Path film, Path srt, Language language, Workbench bench) throws IOException, InterruptedException {
		if (Files.size(srt) == 0) {
			return;
		}
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		command.addInput(bench.lay(film)).addExtraArgs("-protocol_whitelist", "file").done();
		command.addInput(bench.lay(srt)).setFormat("srt").addExtraArgs("-protocol_whitelist", "file").done();
		command.addOutput(DRAFT)
			.addExtraArgs("-map", "0:v", "-map", "0:a", "-map", "1:s", "-c", "copy", "-c:s", "mov_text",
					"-metadata:s:s:0", "language=" + language.locale().getISO3Language(), "-movflags", "+faststart")
			.setFormat("mp4")
			.done();
		bench.run(FfmpegCall.of("lay the captions into the film", command));
		Files.move(bench.file(DRAFT), film, StandardCopyOption.REPLACE_EXISTING);
	}

}
