package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Names a shelf: whoever shares one knows it by its id, on whatever machine and path.
 */
final class ShelfId {

	private ShelfId() {
	}

	static String of(Path pieces) throws IOException {
		Path file = pieces.resolveSibling(pieces.getFileName() + ".id");
		Files.createDirectories(pieces);
		try {
			Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			// Somebody was first.
		}
		return Files.readString(file);
	}

}
