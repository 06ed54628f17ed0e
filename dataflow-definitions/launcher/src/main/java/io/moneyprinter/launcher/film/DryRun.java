package io.moneyprinter.launcher.film;

import java.time.Duration;

import io.moneyprinter.launcher.api.Estimate;
import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.keeper.PartState;

/** Says what a request would come to. */
final class DryRun {

	private DryRun() {
	}

	/**
	 * Has the platform estimate a request, if it is up; own material must have been
	 * handed in before to be known there, so it is handed in here too.
	 * @param order valid by itself
	 * @param platform up or down
	 * @param screen takes the estimate
	 * @return the exit code
	 */
	static int of(FilmOrder order, Platform platform, Screen screen) {
		if (platform.status().state() != PartState.READY) {
			screen.result("The request is valid. With the platform up (./moneyprinter up) it is estimated too.");
			return ExitCode.OK;
		}
		VideoApi api = VideoApi.of(platform.addresses());
		order.files().values().forEach(api::upload);
		Estimate estimate = api.estimate(order.json());
		screen.result("The request is valid: " + ((estimate.films() == 1) ? "one film" : estimate.films() + " films")
				+ " of about " + Words.roughly(Duration.ofSeconds(estimate.lengthSeconds())) + " with "
				+ estimate.words() + " words, roughly " + Words.roughly(Duration.ofSeconds(estimate.workSeconds()))
				+ " of work and " + Words.size(estimate.bytes()) + " in all. Nothing was made.");
		return ExitCode.OK;
	}

}
