package io.moneyprinter.launcher.film;

import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.launcher.request.RequestOptions;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.studio.PlatformStudio;
import io.moneyprinter.video.VideoId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for a film and does not wait. */
@Command(name = "submit", sortOptions = false, abbreviateSynopsis = true,
		header = "Asks the platform for a film and does not wait for it.",
		description = "Prints the id of the video, or one for each variant, on standard output.",
		footer = { "", "Examples:", "  ./moneyprinter submit \"Why is the sea salty?\"",
				"  ./moneyprinter watch $(./moneyprinter submit \"Tides\" --key tides-1)" })
public final class SubmitCommand implements Callable<Integer> {

	@Mixin
	private RequestOptions request;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		Screen screen = this.common.screen();
		FilmOrder order = this.request.order();
		VideoApi api = VideoApi.of(RunningPlatform.addresses(this.common));
		List<VideoId> videos = new PlatformStudio(api).order(order);
		videos.forEach((id) -> screen.plain(id.toString()));
		screen.note("Follow it with  ./moneyprinter watch " + videos.get(0));
		return ExitCode.OK;
	}

}
