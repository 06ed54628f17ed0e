package io.moneyprinter.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;

/**
 * The local platform of one home folder. Every call may come from another process than
 * the one that brought the platform up; a home knows its own.
 */
public interface Platform {

	/**
	 * The platform of a home.
	 * @param settings what it is to be; while it runs, the ports and addresses it was
	 * started with hold
	 * @return the platform, which may be up or down
	 */
	static Platform at(PlatformSettings settings) {
		return new LocalPlatform(settings);
	}

	/** What it is, or is to be: while it runs, what it was started with holds. */
	PlatformSettings settings();

	/**
	 * Brings everything up and returns when the streams are deployed. A platform that is
	 * up already is left as it is. When the calling process is interrupted by a signal
	 * before that, what has been started is ended again.
	 * @param listener hears of every part
	 * @return where it can be reached
	 * @throws PlatformException if it cannot come up; nothing stays running then
	 */
	Addresses up(PlatformListener listener);

	/**
	 * Undeploys the streams and ends every process, also those that a crash left behind.
	 * A platform that is down already stays down.
	 * @param listener hears of every part
	 * @throws PlatformException if a process could not be ended
	 */
	void down(PlatformListener listener);

	/**
	 * A look at every process.
	 * @return the status, also when nothing runs
	 */
	PlatformStatus status();

	/**
	 * Where the platform can be reached.
	 * @return the addresses of the running platform, else those it would have
	 */
	Addresses addresses();

	/**
	 * The log files of a part, oldest first.
	 * @param name a server's name, an app's ({@code script-processor}) or {@code keeper};
	 * empty for all
	 * @return the files that exist
	 * @throws PlatformException if there is no such part
	 */
	List<Path> logs(Optional<String> name);

	/**
	 * Looks at everything that could keep the platform from coming up.
	 * @return the findings, also the good ones
	 */
	List<Finding> doctor();

	/**
	 * Runs the Data Flow shell against this platform.
	 * @param script a file of commands, or empty for an interactive shell on this
	 * process's terminal
	 * @return 0 when every command succeeded, 1 when one failed
	 * @throws PlatformException if the platform is not up or the script cannot be read
	 */
	int shell(Optional<Path> script);

}
