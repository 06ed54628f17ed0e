package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes another attempt. */
@Command(name = "retry", sortOptions = false, header = "Makes another attempt at videos that failed or were cancelled.",
		description = "Goes on at the stage that failed; what is finished is taken as it is. A video that waits for a provider goes on at once. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter retry 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33" })
public final class RetryCommand implements Callable<Integer> {

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		return this.videos.each((id) -> VideoControl.of(id, VideoCommand.RETRY));
	}

}
