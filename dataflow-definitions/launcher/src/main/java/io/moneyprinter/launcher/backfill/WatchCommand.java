package io.moneyprinter.launcher.backfill;

import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.BackfillApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.RunningPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rejoins a backfill. */
@Command(name = "watch", sortOptions = false, header = "Follows a backfill until it rests.",
		footer = { "", "Example:", "  ./moneyprinter backfill watch ID" })
final class WatchCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The backfill, as list prints it.")
	private String id;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() throws InterruptedException {
		return new BackfillWatch(BackfillApi.of(RunningPlatform.addresses(this.common)), this.common.screen(),
				BackfillCommand.PAUSE)
			.follow(this.id);
	}

}
