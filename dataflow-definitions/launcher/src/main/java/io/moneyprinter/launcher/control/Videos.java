package io.moneyprinter.launcher.control;

import java.util.List;
import java.util.function.Function;

import io.moneyprinter.launcher.api.ControlApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The videos that a command is for. */
final class Videos {

	@Parameters(arity = "1..*", paramLabel = "ID", description = "The videos' ids, as submit and list print them.")
	private List<String> ids;

	@Option(names = "--json", order = 90, description = "One JSON object for each video on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	/**
	 * Has a command carried out for every video.
	 * @param command makes it
	 * @return {@link ExitCode#FAILED} if it was refused for any of them
	 */
	int each(Function<VideoId, VideoControl> command) {
		List<VideoControl> controls = this.ids.stream().map(VideoId::parse).map(command).toList();
		ControlApi api = ControlApi.of(RunningPlatform.addresses(this.common));
		return carryOut(controls, api, this.common.screen(), this.json);
	}

	static int carryOut(List<VideoControl> controls, ControlApi api, Screen screen, boolean json) {
		Answers answers = new Answers(screen, json);
		controls.forEach((control) -> answers.take(control.videoId(), () -> api.carryOut(control)));
		return answers.exitCode();
	}

}
