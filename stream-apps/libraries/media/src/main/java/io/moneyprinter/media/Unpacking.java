package io.moneyprinter.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies what ships inside our jars to files, all of it or nothing, once: processes that
 * do so at the same time do not disturb each other.
 */
final class Unpacking {

	private Unpacking() {
	}

	static Path program(URL packed, Path target) throws IOException {
		return once(packed, target, true);
	}

	static Path file(URL packed, Path target) throws IOException {
		return once(packed, target, false);
	}

	private static Path once(URL packed, Path target, boolean executable) throws IOException {
		URLConnection connection = packed.openConnection();
		try (InputStream in = connection.getInputStream()) {
			if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
				return target;
			}
			Files.createDirectories(target.toAbsolutePath().getParent());
			Path half = Files.createTempFile(target.toAbsolutePath().getParent(), "unpacking-", ".part");
			try {
				Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
				if (executable && !half.toFile().setExecutable(true, false)) {
					throw new IOException(half + " cannot be made executable.");
				}
				return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(half);
			}
		}
	}

}
