package io.moneyprinter.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Data Flow is told to register is there, and shows what an app has to show. */
class AppTests {

	private static final Path APPS = Path.of("").toAbsolutePath().getParent();

	private static final Path JOBS = APPS.resolveSibling("batch-jobs");

	private static final String RESOURCES = "src/main/resources/";

	private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");

	@Test
	void everyAppIsRegisteredAndNothingElse() throws IOException {
		Set<String> apps = folders().map((folder) -> artifact(folder)).collect(Collectors.toCollection(TreeSet::new));
		assertThat(apps).isEqualTo(registered().keySet());
	}

	private static Stream<Path> folders() throws IOException {
		try (Stream<Path> apps = Files.list(APPS); Stream<Path> jobs = Files.list(JOBS)) {
			return Stream.concat(apps, jobs)
				.filter((folder) -> Files.exists(folder.resolve(RESOURCES + "application.properties")))
				.toList()
				.stream();
		}
	}

	/** A job may be called otherwise than its folder, beside a library of that name. */
	private static String artifact(Path folder) {
		Matcher own = ARTIFACT.matcher(read(folder.resolve("pom.xml")));
		assertThat(own.find()).isTrue();
		return own.group(1);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The app's own test looks at what is in them. */
	@Test
	void everyAppShowsItself() throws IOException {
		for (Path folder : folders().toList()) {
			assertThat(folder.resolve("README.md")).isRegularFile();
			assertThat(folder.resolve(RESOURCES + "META-INF/dataflow-configuration-metadata.properties"))
				.isRegularFile();
		}
	}

	@Test
	void everyStreamAppKeepsToTheConventions() throws IOException {
		for (Path folder : folders().filter((folder) -> folder.startsWith(APPS)).toList()) {
			try (Stream<Path> tests = Files.walk(folder.resolve("src/test"))) {
				assertThat(tests).as("tests of %s", folder)
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
