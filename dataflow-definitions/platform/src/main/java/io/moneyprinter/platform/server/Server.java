package io.moneyprinter.platform.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.process.ClassArchive;

/**
 * A server that the platform runs as a process of its own. It can be started again after
 * it has ended.
 */
public interface Server {

	/** Its name, in records, logs and messages. */
	String name();

	/** The loopback port it listens on. */
	int port();

	/**
	 * Writes what it needs before its first start, and its configuration.
	 * @throws io.moneyprinter.platform.home.PlatformException if that fails
	 */
	void prepare();

	/** The command line. */
	List<String> command();

	/** The folder it works in. */
	Path workingFolder();

	/** Whether it answers now; quick, and never throws. */
	boolean answers();

	/** How many seconds its first answer may take on a busy machine. */
	default int patienceSeconds() {
		return 600;
	}

	/** Asks its process to end. */
	default void askToEnd(ProcessHandle process) {
		process.destroy();
	}

	/** Where it answers HTTP. */
	default Optional<String> url() {
		return Optional.empty();
	}

	/** The class archive that makes its next start quick. */
	default Optional<ClassArchive> archive() {
		return Optional.empty();
	}

}
