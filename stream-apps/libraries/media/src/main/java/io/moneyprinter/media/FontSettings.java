package io.moneyprinter.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Keeps fontconfig from looking at the machine's fonts: a film looks the same wherever it
 * is made.
 */
final class FontSettings {

	private static final String FILE = "fontconfig.xml";

	private static final String SETTINGS = """
			<?xml version="1.0"?>
			<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
			<fontconfig><cachedir prefix="cwd">fontconfig-cache</cachedir></fontconfig>
			""";

	private FontSettings() {
	}

	static void only(Path folder, Map<String, String> environment) throws IOException {
		Path file = folder.resolve(FILE);
		if (!Files.exists(file)) {
			Files.writeString(file, SETTINGS);
		}
		environment.put("FONTCONFIG_FILE", file.toAbsolutePath().toString());
	}

}
