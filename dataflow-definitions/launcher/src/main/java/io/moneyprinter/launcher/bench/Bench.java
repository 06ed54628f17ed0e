package io.moneyprinter.launcher.bench;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.home.PlatformSettings;

/** Something that is measured. */
interface Bench {

	/** Its name on the command line. */
	String name();

	/** What it measures, for people who choose. */
	String header();

	/**
	 * Measures.
	 * @param settings of the project; its home is left alone
	 * @param screen is told what goes on
	 * @return figures and aims
	 * @throws InterruptedException if it is to stop
	 */
	BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException;

}
