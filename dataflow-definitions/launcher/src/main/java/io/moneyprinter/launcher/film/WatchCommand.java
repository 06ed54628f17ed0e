package io.moneyprinter.launcher.film;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.studio.PlatformStudio;
import io.moneyprinter.video.VideoId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows a film. */
@Command(name = "watch", sortOptions = false, header = "Shows how far a film is, until it has ended.",
		description = "What is held for you is said, with the commands that let it go on. "
				+ "The exit code is 1 when the film fails.",
		footer = { "", "Example:", "  ./moneyprinter watch 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33" })
public final class WatchCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The video's id, as submit and list print it.")
	private String id;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		VideoId video = VideoId.parse(this.id);
		VideoView end = new FilmWatch(new PlatformStudio(VideoApi.of(RunningPlatform.addresses(this.common))), screen)
			.follow(video);
		if (!end.published()) {
			screen.note("@|red ✗|@ " + Report.failure(end));
			return ExitCode.FAILED;
		}
		screen.result("The film is published. Get it with  ./moneyprinter film " + video + " -o film.mp4");
		return ExitCode.OK;
	}

}
