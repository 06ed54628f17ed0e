package io.moneyprinter.testkit.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Data Flow and its users expect of a stream app. Extended by a test of each app, on
 * whose class path and in whose folder it runs; the app's name is its folder's.
 */
public abstract class StreamAppContract {

	private static final String VISIBLE = "META-INF/dataflow-configuration-metadata.properties";

	private static final String OURS = "moneyprinter.";

	/**
	 * What Data Flow tells every app, also one without a binder; and bindings are keys of
	 * a map, which no metadata lists.
	 */
	private static final String BINDER = "spring.cloud.stream.";

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private final SettingsMetadata metadata;

	private final Properties visible;

	protected StreamAppContract() {
		try {
			this.metadata = SettingsMetadata.of(getClass().getClassLoader());
			this.visible = read(VISIBLE);
		}
		catch (IOException ex) {
			throw new IllegalStateException("This app does not say what it can be told: " + ex.getMessage(), ex);
		}
	}

	@Test
	void saysWhoItIs() throws IOException {
		Properties app = read("application.properties");
		String name = Path.of("").toAbsolutePath().getFileName().toString();
		assertThat(app.getProperty("spring.application.name")).isEqualTo(name);
		assertThat(app.getProperty("info.app.name")).isEqualTo(name);
		assertThat(app.getProperty("info.app.description")).isNotBlank();
		assertThat(app.getProperty("info.app.version")).matches("[0-9].*");
		assertThat(app.getProperty("spring.config.import")).isEqualTo("classpath:moneyprinter-app.properties");
	}

	@Test
	void whatDataFlowShowsExists() {
		assertThat(classes()).isNotEmpty().allMatch(this.metadata::knowsClass);
		assertThat(names()).isNotEmpty().allMatch(this.metadata::knows);
	}

	@Test
	void whatTheReadmeNamesExists() throws IOException {
		assertThat(readme()).filteredOn((name) -> !name.startsWith(BINDER))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(this.metadata.meant(name)).as(name).isNotEmpty());
	}

	/**
	 * Neither has the dashboard a setting that the page does not tell of, nor the page.
	 */
	@Test
	void readmeAndDataFlowShowTheSameSettings() throws IOException {
		Set<String> told = readme().stream()
			.filter((name) -> name.startsWith(OURS))
			.flatMap((name) -> this.metadata.meant(name).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> shown = Stream.concat(names().stream(), this.metadata.of(classes()).stream())
			.filter((name) -> name.startsWith(OURS))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(told).isEqualTo(shown);
	}

	private List<String> classes() {
		return list("configuration-properties.classes");
	}

	private List<String> names() {
		return list("configuration-properties.names");
	}

	private List<String> list(String key) {
		return List.of(this.visible.getProperty(key, "").split(","));
	}

	/** The first column of the table of properties. */
	private static List<String> readme() throws IOException {
		return Files.readString(Path.of("README.md"))
			.replaceFirst("(?s)^.*\\n## Properties\\n", "")
			.replaceFirst("(?s)\\n## .*$", "")
			.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.split("\\|")[1])
			.flatMap((cell) -> CODE.matcher(cell).results())
			.map((code) -> code.group(1))
			.toList();
	}

	private Properties read(String resource) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = getClass().getClassLoader().getResourceAsStream(resource)) {
			assertThat(in).as(resource).isNotNull();
			properties.load(in);
		}
		return properties;
	}

}
