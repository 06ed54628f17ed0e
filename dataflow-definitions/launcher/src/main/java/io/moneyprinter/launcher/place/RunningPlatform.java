package io.moneyprinter.launcher.place;

import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.keeper.PartState;

/** The platform of commands that do not bring it up. */
public final class RunningPlatform {

	private RunningPlatform() {
	}

	/**
	 * Where the platform's servers are.
	 * @param common names its home
	 * @return their addresses
	 * @throws PlatformException if the platform is not up
	 */
	public static Addresses addresses(CommonOptions common) {
		Platform platform = Platform.at(common.settings());
		if (platform.status().state() == PartState.STOPPED) {
			throw new PlatformException(
					"The platform of " + common.settings().home() + " is not up; bring it up with ./moneyprinter up.");
		}
		return platform.addresses();
	}

}
