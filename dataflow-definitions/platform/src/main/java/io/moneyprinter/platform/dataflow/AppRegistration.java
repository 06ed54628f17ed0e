package io.moneyprinter.platform.dataflow;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.platform.home.PlatformException;
import org.jspecify.annotations.Nullable;

/**
 * An app as Data Flow gets to know it.
 *
 * @param type {@code source}, {@code processor}, {@code sink} or {@code task}
 * @param name its name in stream definitions, which is its artifact too
 * @param version its version, as in the jar's name
 * @param uri where its jar is
 * @param metadata where the jar with the description of its properties is
 */
public record AppRegistration(String type, String name, String version, URI uri, Optional<URI> metadata) {

	private static final Pattern JAR = Pattern.compile(".*/([a-z-]+)-(\\d[^/]*)\\.jar");

	/**
	 * Reads registrations in the form that Data Flow imports.
	 * @param properties {@code type.name} to address, with {@code type.name.metadata}
	 * beside
	 * @return the registrations
	 */
	public static List<AppRegistration> of(Map<String, String> properties) {
		return properties.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches("(source|processor|sink|task)\\.[^.]+"))
			.map((entry) -> of(entry.getKey(), entry.getValue(), properties.get(entry.getKey() + ".metadata")))
			.toList();
	}

	private static AppRegistration of(String key, String uri, @Nullable String metadata) {
		Matcher jar = JAR.matcher(uri);
		String name = key.substring(key.indexOf('.') + 1);
		if (!jar.matches() || !jar.group(1).equals(name)) {
			throw new PlatformException("The registration " + key + "=" + uri + " must end in " + name
					+ "-<version>.jar: Data Flow takes artifact and version from there.");
		}
		return new AppRegistration(key.substring(0, key.indexOf('.')), name, jar.group(2), URI.create(uri),
				Optional.ofNullable(metadata).map(URI::create));
	}

	/** The jar of an app that lies on this machine. */
	public Path jar() {
		return Path.of(this.uri);
	}

}
