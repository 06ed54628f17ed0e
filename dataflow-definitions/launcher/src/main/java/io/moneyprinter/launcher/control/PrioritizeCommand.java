package io.moneyprinter.launcher.control;

import java.util.concurrent.Callable;

import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.WorkClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets videos wait in another queue. */
@Command(name = "prioritize", sortOptions = false, header = "Lets videos wait in another queue.",
		description = "The queue counts while a video waits; one that runs stays where it is. "
				+ "The exit code is 1 when it was refused for any of them.",
		footer = { "", "Example:", "  ./moneyprinter prioritize 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --class bulk" })
public final class PrioritizeCommand implements Callable<Integer> {

	@Option(names = "--class", paramLabel = "CLASS", required = true, order = 1, description = "interactive or bulk.")
	private String workClass;

	@Mixin
	private Videos videos;

	@Override
	public Integer call() {
		WorkClass queue = WorkClass.of(this.workClass);
		return this.videos.each((id) -> new VideoControl(id, VideoCommand.PRIORITIZE, null, queue));
	}

}
