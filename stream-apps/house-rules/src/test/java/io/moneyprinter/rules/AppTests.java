package io.moneyprinter.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Data Flow is told to register is there, and shows what an app has to show. */
class AppTests {

	private static final Path APPS = Path.of("").toAbsolutePath().getParent();

	private static final String RESOURCES = "src/main/resources/";

	@Test
	void everyAppIsRegisteredAndNothingElse() throws IOException {
		try (Stream<Path> folders = Files.list(APPS)) {
			Set<String> apps = folders
				.filter((folder) -> Files.exists(folder.resolve(RESOURCES + "application.properties")))
				.map((folder) -> folder.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(apps).isEqualTo(registered().keySet());
		}
	}

	/** The app's own test looks at what is in them. */
	@Test
	void everyAppShowsItself() throws IOException {
		for (String app : registered().keySet()) {
			Path folder = APPS.resolve(app);
			assertThat(folder.resolve("README.md")).isRegularFile();
			assertThat(folder.resolve(RESOURCES + "META-INF/dataflow-configuration-metadata.properties"))
				.isRegularFile();
			try (Stream<Path> tests = Files.walk(folder.resolve("src/test"))) {
				assertThat(tests).as("tests of %s", app)
					.anyMatch((path) -> path.getFileName().toString().endsWith("ConventionsTests.java"));
			}
		}
	}

	@Test
	void everyRegistrationHasMetadataAndBootVersion() throws IOException {
		assertThat(registered().values()).isNotEmpty()
			.allSatisfy((keys) -> assertThat(keys).containsExactlyInAnyOrder("app", "metadata", "bootVersion"));
	}

	/** Names of apps, with what their registrations say. */
	private static Map<String, Set<String>> registered() throws IOException {
		Properties registrations = new Properties();
		try (Reader reader = Files.newBufferedReader(APPS.resolveSibling("dataflow-definitions/apps.properties"))) {
			registrations.load(reader);
		}
		Map<String, Set<String>> apps = new TreeMap<>();
		for (String registration : registrations.stringPropertyNames()) {
			String[] parts = registration.split("\\.");
			apps.computeIfAbsent(parts[1], (app) -> new TreeSet<>()).add((parts.length > 2) ? parts[2] : "app");
		}
		return apps;
	}

}
