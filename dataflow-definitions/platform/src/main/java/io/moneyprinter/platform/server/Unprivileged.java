package io.moneyprinter.platform.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.platform.home.PlatformException;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own a process of root is
 * nobody in its own eyes, and still owns root's files.
 */
final class Unprivileged {

	private Unprivileged() {
	}

	/** The command as it has to be started by this user. */
	static List<String> command(List<String> program) {
		if (!isRoot()) {
			return program;
		}
		if (!succeeds(List.of("unshare", "-U", "true"))) {
			throw new PlatformException("PostgreSQL does not run as root, and this system allows no user namespaces; "
					+ "run the platform as another user, or give a PostgreSQL server with --postgres.");
		}
		List<String> command = new ArrayList<>(List.of("unshare", "-U"));
		command.addAll(program);
		return command;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static boolean succeeds(List<String> program) {
		try {
			return new ProcessBuilder(program).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
