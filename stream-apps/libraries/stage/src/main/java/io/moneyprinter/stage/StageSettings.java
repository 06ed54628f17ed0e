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
 * @param waits how often a stage is put off, in the ledger, when patience did not help; 0
 * where nobody would wake it
 */
public record StageSettings(Path workFolder, Duration heartbeat, Duration patience, double clockFactor, int waits) {

	/** One minute, doubled each time. */
	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	/** 1, 2, 4, 8, 15, 15, 15 and 15 minutes: longer than most providers are away. */
	public static final int DEFAULT_WAITS = 8;

	/** One second: a cancellation is noticed within it. */
	public static final Duration DEFAULT_HEARTBEAT = Duration.ofSeconds(1);

	/** Ten seconds: longer waits are not the business of a running stage. */
	public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

	/**
	 * Settings with the usual times, for one process: no stage is put off.
	 * @param workFolder under which each run gets its own folder
	 * @return the settings
	 */
	public static StageSettings in(Path workFolder) {
		return new StageSettings(workFolder, DEFAULT_HEARTBEAT, DEFAULT_PATIENCE, 1, 0);
	}

	/**
	 * How long a stage is put off.
	 * @param before how often it was put off before
	 * @return until it is tried again
	 */
	Duration wait(int before) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(before, 10));
		return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
	}

}
