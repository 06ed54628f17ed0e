package io.moneyprinter.testkit.app;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Every setting that the class path describes, as Spring Boot's processor wrote it down.
 */
final class SettingsMetadata {

	private static final String FILE = "META-INF/spring-configuration-metadata.json";

	/** Names of settings, with the classes that have them. */
	private final TreeMap<String, Set<String>> settings = new TreeMap<>();

	/** Classes of settings, also those that have further classes only. */
	private final Set<String> classes = new TreeSet<>();

	private SettingsMetadata() {
	}

	static SettingsMetadata of(ClassLoader loader) throws IOException {
		SettingsMetadata metadata = new SettingsMetadata();
		ObjectMapper mapper = new ObjectMapper();
		for (URL file : Collections.list(loader.getResources(FILE))) {
			metadata.add(mapper.readTree(file));
		}
		return metadata;
	}

	private void add(JsonNode file) {
		for (JsonNode group : file.path("groups")) {
			this.classes.add(group.path("type").asText());
		}
		for (JsonNode setting : file.path("properties")) {
			this.settings.computeIfAbsent(setting.path("name").asText(), (name) -> new TreeSet<>())
				.add(setting.path("sourceType").asText());
		}
	}

	boolean knowsClass(String name) {
		return this.classes.contains(name);
	}

	boolean knows(String name) {
		return this.settings.containsKey(name);
	}

	/**
	 * The settings of some classes.
	 * @param named by their names
	 * @return names of settings
	 */
	Set<String> of(Collection<String> named) {
		return this.settings.entrySet()
			.stream()
			.filter((setting) -> !Collections.disjoint(setting.getValue(), named))
			.map((setting) -> setting.getKey())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What a name in a text stands for.
	 * @param name of a setting, or the beginning of several, followed by a star
	 * @return names of settings; empty if there are none
	 */
	Set<String> meant(String name) {
		String beginning = name.substring(0, name.length() - 1);
		Predicate<String> fits = name.endsWith("*") ? (setting) -> setting.startsWith(beginning) : name::equals;
		return this.settings.keySet().stream().filter(fits).collect(Collectors.toCollection(TreeSet::new));
	}

}
