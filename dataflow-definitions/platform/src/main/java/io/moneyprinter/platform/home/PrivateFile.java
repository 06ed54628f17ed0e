package io.moneyprinter.platform.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files that only their owner may read. They appear whole or not at all. */
public final class PrivateFile {

	private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private PrivateFile() {
	}

	/**
	 * Writes a file of mode 0600.
	 * @param file the file, replaced when it exists
	 * @param content its text
	 * @throws PlatformException if it cannot be written
	 */
	public static void write(Path file, String content) {
		try {
			Path folder = file.toAbsolutePath().getParent();
			Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft", OWNER_ONLY);
			Files.writeString(draft, content);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new PlatformException("The file " + file + " cannot be written to (" + ex.getMessage()
					+ "); choose another --home, or make its folder writable.", ex);
		}
	}

	/**
	 * Writes properties of mode 0600, sorted by name.
	 * @param file the file, replaced when it exists
	 * @param properties names and values
	 */
	public static void write(Path file, Map<String, String> properties) {
		write(file,
				new TreeMap<>(properties).entrySet()
					.stream()
					.map((entry) -> escapeName(entry.getKey()) + "=" + escapeValue(entry.getValue()))
					.collect(Collectors.joining("\n", "", "\n")));
	}

	/**
	 * Reads properties, of whatever mode.
	 * @param file an existing file
	 * @return names and values, sorted by name
	 */
	public static Map<String, String> read(Path file) {
		try {
			Properties properties = new Properties();
			properties.load(new StringReader(Files.readString(file)));
			Map<String, String> read = new TreeMap<>();
			properties.stringPropertyNames().forEach((name) -> read.put(name, properties.getProperty(name)));
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " could not be read.", ex);
		}
	}

	private static String escapeName(String name) {
		return escapeValue(name).replace("=", "\\=").replace(":", "\\:").replace(" ", "\\ ");
	}

	/**
	 * No more than must be: Data Flow reads registrations line by line and knows no
	 * escapes.
	 */
	private static String escapeValue(String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n");
	}

}
