package io.moneyprinter.platform.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The Java that runs this program, with which everything else is run too. */
public final class JavaRuntime {

	private JavaRuntime() {
	}

	/** The program {@code java}. */
	public static Path java() {
		return program("java");
	}

	/** The program {@code jcmd}, which a plain runtime does not have. */
	public static Optional<Path> jcmd() {
		return Optional.of(program("jcmd")).filter(Files::isExecutable);
	}

	/** What makes a class archive of one Java unusable for another. */
	public static String version() {
		return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " "
				+ System.getProperty("java.home");
	}

	private static Path program(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name);
	}

}
