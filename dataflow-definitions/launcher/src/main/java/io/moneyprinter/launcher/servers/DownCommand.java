package io.moneyprinter.launcher.servers;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the platform down. */
@Command(name = "down", sortOptions = false, header = "Undeploys the streams and ends every process of the platform.",
		description = "Films, requests and settings stay in the home folder. Also ends what a crash left behind.",
		footer = { "", "Example:", "  ./moneyprinter down" })
public final class DownCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		Screen screen = this.common.screen();
		try (StartList list = new StartList(screen)) {
			Platform.at(this.common.settings()).down(list);
		}
		screen.note("The platform is down; everything it made is kept in " + this.common.settings().home() + ".");
		return ExitCode.OK;
	}

}
