package io.moneyprinter.launcher.frames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders example films and shows frames of them. */
@Command(name = "frames", sortOptions = false, header = "Renders example films and writes a page of their frames.",
		description = "The page and its pictures go into FOLDER. All that they show is drawn by this program.",
		footer = { "", "Example:", "  ./moneyprinter frames stream-apps/docs" })
public final class FramesCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FOLDER", description = "Where frames.md and the folder frames go; made if absent.")
	private Path folder = Path.of("");

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		try {
			Path work = Files.createTempDirectory("moneyprinter-frames-");
			try {
				Ffmpeg ffmpeg = Ffmpeg
					.find(FfmpegSettings.in(Path.of(System.getProperty("user.home"), ".cache", "moneyprinter")));
				Path page = new Gallery(ffmpeg, work, this.folder, screen).make();
				screen.result("@|bold,green " + Screen.quoted(page.toString()) + "|@");
				return ExitCode.OK;
			}
			finally {
				PathUtils.deleteDirectory(work);
			}
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The page of frames cannot be written: " + ex.getMessage() + ".", ex);
		}
	}

}
