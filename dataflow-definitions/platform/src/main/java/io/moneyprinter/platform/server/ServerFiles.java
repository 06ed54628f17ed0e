package io.moneyprinter.platform.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;

/**
 * Where the build left the servers' class paths, and our configuration files for them.
 */
final class ServerFiles {

	private ServerFiles() {
	}

	/** The class path file of an embedded server. */
	static Path classPath(PlatformSettings settings, String server) {
		return settings.root().resolve("dataflow-definitions/platform/servers/" + server + "/target/classpath");
	}

	/** The class path file of the Data Flow server. */
	static Path dataflowClassPath(PlatformSettings settings) {
		return settings.root().resolve("dataflow-definitions/server/target/classpath");
	}

	/** The Data Flow server's jar, which also holds the guard that Skipper gets. */
	static Path guardJar(PlatformSettings settings) {
		return settings.builtJar("dataflow-definitions/server", "dataflow-server");
	}

	static void copyResource(String name, Path target) {
		try (InputStream resource = ServerFiles.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("The resource " + name + " is not on the class path.");
			}
			PrivateFile.write(target, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new PlatformException("The file " + target + " could not be written.", ex);
		}
	}

}
