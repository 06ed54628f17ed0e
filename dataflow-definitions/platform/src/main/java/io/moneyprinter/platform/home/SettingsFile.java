package io.moneyprinter.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * The settings a home's platform was last started with, for whoever asks about it later.
 */
public final class SettingsFile {

	private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

	private SettingsFile() {
	}

	/**
	 * Remembers settings in their home.
	 * @param settings what the platform is started with
	 * @return the file
	 */
	public static Path write(PlatformSettings settings) {
		try {
			Path file = fileOf(settings.home());
			PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(settings));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The settings a platform was last started with.
	 * @param otherwise the settings to use when it never was
	 * @return what the home remembers, else the argument
	 */
	public static PlatformSettings read(PlatformSettings otherwise) {
		Path file = fileOf(otherwise.home());
		return Files.exists(file) ? read(file) : otherwise;
	}

	/**
	 * Reads settings.
	 * @param file a file that {@link #write} made
	 * @return the settings
	 */
	public static PlatformSettings read(Path file) {
		try {
			return JSON.readValue(file.toFile(), PlatformSettings.class);
		}
		catch (IOException ex) {
			throw new PlatformException(
					"The file " + file + " cannot be read; delete it and bring the platform up again.", ex);
		}
	}

	private static Path fileOf(Path home) {
		return new Home(home).run().resolve("settings.json");
	}

}
