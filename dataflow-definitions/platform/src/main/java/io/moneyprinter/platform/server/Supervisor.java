package io.moneyprinter.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.process.JavaRuntime;

/**
 * The script that the deployer starts instead of {@code java}. It starts an app from its
 * parts and class archive, writes down its own and the app's pid, starts a crashed app
 * again, and ends it when told, by force if need be.
 */
public final class Supervisor {

	private Supervisor() {
	}

	/** Where a home keeps the script. */
	static Path file(Home home) {
		return home.scripts().resolve("supervise");
	}

	/** The file of {@code java} arguments that stands for an app's executable jar. */
	public static Path arguments(Home home, String jarName) {
		return home.scripts().resolve(jarName + ".args");
	}

	/**
	 * Puts the script into a home, for the Java that runs this.
	 * @param home the home
	 */
	static void write(Home home) {
		try {
			ServerFiles.copyResource("supervise.sh", file(home));
			Files.setPosixFilePermissions(file(home), PosixFilePermissions.fromString("rwx------"));
			PrivateFile.write(home.scripts().resolve("java"), JavaRuntime.java() + "\n");
			home.appRecords();
		}
		catch (IOException ex) {
			throw new PlatformException("The supervising script " + file(home) + " could not be written.", ex);
		}
	}

}
