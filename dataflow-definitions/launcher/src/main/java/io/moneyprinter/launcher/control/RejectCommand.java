package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends videos after a review. */
@Command(name = "reject", sortOptions = false, header = "Ends videos that wait for a review, with a reason.",
		description = "They fail with REJECTED_IN_REVIEW; a film in doubt is given up. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter reject 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --reason \"Dull.\"" })
public final class RejectCommand implements Callable<Integer> {

	@Option(names = "--reason", paramLabel = "WHY", required = true, order = 1,
			description = "Why, in a sentence of at most 500 characters; it is kept with the video.")
	private String reason;

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		return this.videos.each((id) -> new VideoControl(id, VideoCommand.REJECT, this.reason, null));
	}

}
