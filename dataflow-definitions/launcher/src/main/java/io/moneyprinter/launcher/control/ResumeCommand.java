package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets paused videos go on. */
@Command(name = "resume", sortOptions = false, header = "Lets paused videos go on.",
		description = "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter resume 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33" })
public final class ResumeCommand implements Callable<Integer> {

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		return this.videos.each((id) -> VideoControl.of(id, VideoCommand.RESUME));
	}

}
