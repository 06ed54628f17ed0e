package io.moneyprinter.platform;

import io.moneyprinter.platform.keeper.PartEvent;

/** Hears what happens while the platform goes up or down, from one thread, in order. */
@FunctionalInterface
public interface PlatformListener {

	/**
	 * Something happened to a part.
	 * @param event what happened
	 */
	void on(PartEvent event);

}
