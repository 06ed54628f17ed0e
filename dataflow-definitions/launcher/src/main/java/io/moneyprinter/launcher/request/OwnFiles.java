package io.moneyprinter.launcher.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.moneyprinter.video.MaterialId;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the files that options name. */
final class OwnFiles {

	/** Larger texts are refused before they are read: no script is that long. */
	private static final long MAX_TEXT_BYTES = 4_000_000;

	private final CommandLine line;

	private final Map<MaterialId, Path> materials = new LinkedHashMap<>();

	OwnFiles(CommandLine line) {
		this.line = line;
	}

	/**
	 * The text in a file.
	 * @param option that names it
	 * @param file UTF-8
	 * @return the text
	 */
	String text(String option, Path file) {
		requireFile(option, file);
		try {
			if (Files.size(file) > MAX_TEXT_BYTES) {
				throw wrong(option, file, "a text of at most 200,000 characters");
			}
			return Files.readString(file);
		}
		catch (CharacterCodingException ex) {
			throw wrong(option, file, "a text in UTF-8");
		}
		catch (IOException ex) {
			throw wrong(option, file, "a file that can be read");
		}
	}

	/**
	 * The id of a piece of own material: the hash of its content.
	 * @param option that names it
	 * @param file clip, picture or sound
	 * @return the id under which it is handed in
	 */
	MaterialId material(String option, Path file) {
		requireFile(option, file);
		try (InputStream in = Files.newInputStream(file)) {
			MaterialId id = new MaterialId(DigestUtils.sha256Hex(in));
			this.materials.put(id, file);
			return id;
		}
		catch (IOException ex) {
			throw wrong(option, file, "a file that can be read");
		}
	}

	Map<MaterialId, Path> materials() {
		return Map.copyOf(this.materials);
	}

	private void requireFile(String option, Path file) {
		if (!Files.isRegularFile(file)) {
			throw wrong(option, file, "a file that exists");
		}
		if (!Files.isReadable(file)) {
			throw wrong(option, file, "a file that can be read");
		}
	}

	private ParameterException wrong(String option, Path file, String allowed) {
		return new ParameterException(this.line, option + " is '" + file + "'; allowed: " + allowed + ".");
	}

}
