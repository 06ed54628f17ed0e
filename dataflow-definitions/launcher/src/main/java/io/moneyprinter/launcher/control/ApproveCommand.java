package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets reviewed videos go on. */
@Command(name = "approve", sortOptions = false, header = "Lets videos go on that wait for a review.",
		description = "A film in doubt, of which nobody can tell whether its target has it, is handed over once more. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter approve 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33" })
public final class ApproveCommand implements Callable<Integer> {

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		return this.videos.each((id) -> VideoControl.of(id, VideoCommand.APPROVE));
	}

}
