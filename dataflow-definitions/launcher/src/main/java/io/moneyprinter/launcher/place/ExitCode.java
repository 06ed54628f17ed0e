package io.moneyprinter.launcher.place;

/** What the launcher's exit codes mean. */
public final class ExitCode {

	/** All is well. */
	public static final int OK = 0;

	/**
	 * What was asked for was tried and failed, or was refused: a film, a test, a command
	 * of a script, a command for a video.
	 */
	public static final int FAILED = 1;

	/** The command line, or the request it makes, is not as it must be. */
	public static final int USAGE = 2;

	/** The platform is not there: not up, unable to come up, or it does not answer. */
	public static final int NO_PLATFORM = 3;

	/** Something that nobody foresaw; with {@code --verbose} it shows where. */
	public static final int DEFECT = 70;

	/** Ended by Ctrl-C, as shells count signals: 128 + 2. */
	public static final int INTERRUPTED = 130;

	private ExitCode() {
	}

}
