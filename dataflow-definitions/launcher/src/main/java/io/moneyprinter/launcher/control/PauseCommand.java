package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds videos. */
@Command(name = "pause", sortOptions = false, header = "Holds videos after the stage that runs.",
		description = "What is paused stays so, also when the platform is restarted, until resume or cancel. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter pause 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33" })
public final class PauseCommand implements Callable<Integer> {

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		return this.videos.each((id) -> VideoControl.of(id, VideoCommand.PAUSE));
	}

}
