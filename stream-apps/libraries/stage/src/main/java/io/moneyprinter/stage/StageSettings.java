package io.moneyprinter.stage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How stages are run.
 *
 * @param workFolder under which each run gets its own folder
 * @param heartbeat how often a running stage gives a sign of life and looks whether it is
 * still wanted
 * @param patience how long a passing fault of a dependency is retried in place
 * @param clockFactor by which every stage's clock is stretched; 1 on the machines it was
 * set for
 */
public record StageSettings(Path workFolder, Duration heartbeat, Duration patience, double clockFactor) {

	/** One second: a cancellation is noticed within it. */
	public static final Duration DEFAULT_HEARTBEAT = Duration.ofSeconds(1);

	/** Ten seconds: longer waits are not the business of a running stage. */
	public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

	/**
	 * Settings with the usual times.
	 * @param workFolder under which each run gets its own folder
	 * @return the settings
	 */
	public static StageSettings in(Path workFolder) {
		return new StageSettings(workFolder, DEFAULT_HEARTBEAT, DEFAULT_PATIENCE, 1);
	}

}
