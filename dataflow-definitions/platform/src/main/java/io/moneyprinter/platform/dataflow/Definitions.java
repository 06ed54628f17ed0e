package io.moneyprinter.platform.dataflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
 * @param deployed names of the streams that live while the platform is up; the others are
 * made known, for whoever wants to deploy them
 * @param deployment deployment properties, which hold for every stream
 * @param tasks name to definition
 */
public record Definitions(List<AppRegistration> apps, Map<String, String> streams, Set<String> deployed,
		Map<String, String> deployment, Map<String, String> tasks) {

	private static final String STREAM = ".stream";

	private static final String TASK = ".task";

	private static final Set<String> ALWAYS = Set.of("topics", "films", "progress");

	private static final String BULK = "films-bulk";

	/** A destination or an app, perhaps labelled, and what it hands its records to. */
	private static final Pattern ELEMENT = Pattern.compile("(:?[a-z.-]+)(?::\\s+[a-z-]+)?\\s*([|>]?)");

	/**
	 * Reads the definitions of the local platform and leaves them, filled in, in the
	 * home.
	 * @param settings what the platform is
	 * @return the definitions
	 * @throws PlatformException if a file is absent or names what does not exist
	 */
	public static Definitions local(PlatformSettings settings) {
		List<Path> folders = Stream
			.concat(Stream.of(settings.root().resolve("dataflow-definitions")), settings.overlay().stream())
			.toList();
		Home home = new Home(settings.home());
		LocalValues values = LocalValues.of(settings);
		Map<String, String> apps = values.fill(properties(folders, "deployments/local-apps.properties"));
		Map<String, String> deployment = values.fill(properties(folders, "deployments/local.properties"));
		PrivateFile.write(home.secrets().resolve("apps.properties"), values.secrets());
		PrivateFile.write(home.deployments().resolve("apps.properties"), apps);
		PrivateFile.write(home.deployments().resolve("local.properties"), deployment);
		PrivateFile.write(home.taskSettings(), values.fill(properties(folders, "deployments/local-tasks.properties")));
		return new Definitions(AppRegistration.of(apps), all(folders, "streams", STREAM), deployed(settings.bulk()),
				deployment, all(folders, "tasks", TASK));
	}

	/**
	 * Of two values of one name the later folder's holds; only the first must have the
	 * file.
	 */
	private static Map<String, String> properties(List<Path> folders, String file) {
		Map<String, String> properties = new TreeMap<>();
		folders.stream()
			.filter((folder) -> folder.equals(folders.get(0)) || Files.exists(folder.resolve(file)))
			.forEach((folder) -> properties.putAll(PrivateFile.read(folder.resolve(file))));
		return properties;
	}

	private static Set<String> deployed(boolean bulk) {
		Set<String> deployed = new TreeSet<>(ALWAYS);
		if (bulk) {
			deployed.add(BULK);
		}
		return deployed;
	}

	/**
	 * The topics between producers, apps and consumers of all streams.
	 * @return named destinations, and those that Data Flow names after stream and app
	 */
	public Set<String> topics() {
		Set<String> topics = new TreeSet<>();
		this.streams.forEach((stream, definition) -> ELEMENT.matcher(definition).results().forEach((element) -> {
			String name = element.group(1);
			if (name.startsWith(":")) {
				topics.add(name.substring(1));
			}
			else if (element.group(2).equals("|")) {
				topics.add(stream + "." + name);
			}
		}));
		return topics;
	}

	private static Map<String, String> all(List<Path> folders, String kind, String ending) {
		Map<String, String> definitions = new TreeMap<>();
		folders.stream()
			.map((folder) -> folder.resolve(kind))
			.filter(Files::isDirectory)
			.forEach((folder) -> definitions.putAll(read(folder, ending)));
		return definitions;
	}

	private static Map<String, String> read(Path folder, String ending) {
		try (Stream<Path> files = Files.list(folder)) {
			Map<String, String> definitions = new TreeMap<>();
			for (Path file : files.filter((file) -> file.toString().endsWith(ending)).toList()) {
				String name = file.getFileName().toString();
				definitions.put(name.substring(0, name.length() - ending.length()), Files.readString(file).trim());
			}
			return definitions;
		}
		catch (IOException ex) {
			throw new PlatformException("The definitions in " + folder + " cannot be read.", ex);
		}
	}

}
