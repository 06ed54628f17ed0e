package io.moneyprinter.artifacts.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Files that appear whole: written aside, forced to the disk, then moved into place.
 */
final class DurableFiles {

	/** No write takes so long; what is older was left by a process that died. */
	private static final Duration ABANDONED = Duration.ofDays(1);

	private final Path incoming;

	/**
	 * Opens the place aside and clears what earlier processes left there.
	 * @param incoming a folder on the same file system as all targets
	 */
	DurableFiles(Path incoming) throws IOException {
		this.incoming = Files.createDirectories(incoming);
		Instant limit = Instant.now().minus(ABANDONED);
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(incoming)) {
			for (Path leftover : leftovers) {
				if (Files.getLastModifiedTime(leftover).toInstant().isBefore(limit)) {
					Files.deleteIfExists(leftover);
				}
			}
		}
	}

	void copy(Path file, Path target) throws IOException {
		try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
			place(target, (out) -> {
				long size = in.size();
				for (long at = 0; at < size;) {
					at += in.transferTo(at, size - at, out);
				}
			});
		}
	}

	void write(byte[] bytes, Path target) throws IOException {
		place(target, (out) -> {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				out.write(buffer);
			}
		});
	}

	private void place(Path target, Writing writing) throws IOException {
		Path partial = Files.createTempFile(this.incoming, "", ".partial");
		try {
			try (FileChannel out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
				writing.to(out);
				out.force(true);
			}
			move(partial, target);
		}
		finally {
			Files.deleteIfExists(partial);
		}
	}

	/** The folder may vanish under us when the artifact is deleted at the same time. */
	private static void move(Path partial, Path target) throws IOException {
		for (int attempt = 1;; attempt++) {
			Files.createDirectories(target.getParent());
			try {
				Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				return;
			}
			catch (NoSuchFileException ex) {
				if (attempt == 3) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Removes a folder of files; nothing happens if there is none.
	 * @param folder which
	 * @param first the file that goes first
	 */
	void deleteFolder(Path folder, String first) throws IOException {
		Files.deleteIfExists(folder.resolve(first));
		try (DirectoryStream<Path> rest = Files.newDirectoryStream(folder)) {
			for (Path file : rest) {
				Files.deleteIfExists(file);
			}
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return;
		}
		try {
			Files.deleteIfExists(folder);
		}
		catch (DirectoryNotEmptyException ex) {
			// somebody stored the artifact again in the meantime
		}
	}

	private interface Writing {

		void to(FileChannel out) throws IOException;

	}

}
