package io.moneyprinter.launcher.film;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.keeper.PartState;

/** The platform of commands that do not bring it up. */
final class RunningPlatform {

	private RunningPlatform() {
	}

	/**
	 * The API of the platform.
	 * @param common names its home
	 * @return a client
	 * @throws PlatformException if the platform is not up
	 */
	static VideoApi api(CommonOptions common) {
		Platform platform = Platform.at(common.settings());
		if (platform.status().state() == PartState.STOPPED) {
			throw new PlatformException(
					"The platform of " + common.settings().home() + " is not up; bring it up with ./moneyprinter up.");
		}
		return VideoApi.of(platform.addresses());
	}

}
