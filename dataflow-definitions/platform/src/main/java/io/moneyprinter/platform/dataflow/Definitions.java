package io.moneyprinter.platform.dataflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;

/**
 * The project's definitions, filled in for one home: the very files that a person hands
 * to the shell.
 *
 * @param apps registrations
 * @param streams name to definition
 * @param deployment deployment properties, which hold for every stream
 */
public record Definitions(List<AppRegistration> apps, Map<String, String> streams, Map<String, String> deployment) {

	private static final String STREAM = ".stream";

	/**
	 * Reads the definitions of the local platform and leaves them, filled in, in the
	 * home.
	 * @param settings what the platform is
	 * @return the definitions
	 * @throws PlatformException if a file is absent or names what does not exist
	 */
	public static Definitions local(PlatformSettings settings) {
		Path folder = settings.root().resolve("dataflow-definitions");
		Home home = new Home(settings.home());
		LocalValues values = LocalValues.of(settings);
		Map<String, String> apps = values.fill(PrivateFile.read(folder.resolve("deployments/local-apps.properties")));
		Map<String, String> deployment = values.fill(PrivateFile.read(folder.resolve("deployments/local.properties")));
		PrivateFile.write(home.secrets().resolve("apps.properties"), values.secrets());
		PrivateFile.write(home.deployments().resolve("apps.properties"), apps);
		PrivateFile.write(home.deployments().resolve("local.properties"), deployment);
		return new Definitions(AppRegistration.of(apps), streams(folder.resolve("streams")), deployment);
	}

	private static Map<String, String> streams(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			Map<String, String> streams = new TreeMap<>();
			for (Path file : files.filter((file) -> file.toString().endsWith(STREAM)).toList()) {
				String name = file.getFileName().toString();
				streams.put(name.substring(0, name.length() - STREAM.length()), Files.readString(file).trim());
			}
			return streams;
		}
		catch (IOException ex) {
			throw new PlatformException("The stream definitions in " + folder + " cannot be read.", ex);
		}
	}

}
