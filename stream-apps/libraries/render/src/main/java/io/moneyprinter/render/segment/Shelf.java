package io.moneyprinter.render.segment;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pieces of films by content key on this machine's disk, those that were used last.
 * What is there is a gift: whatever is lost is made again, so that no failure here fails
 * a film. Several processes may share one.
 */
public final class Shelf {

	private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

	/** Some fifty films of 30 seconds at 1080×1920, or a hundred of their joints. */
	private static final long USUAL_BYTES = 4L << 30;

	/** Whoever tidies up leaves room for what comes next. */
	private static final double TIDY = 0.8;

	private final Path folder;

	private final long mostBytes;

	/**
	 * A shelf.
	 * @param folder an own folder, made when something is kept
	 */
	public Shelf(Path folder) {
		this(folder, USUAL_BYTES);
	}

	Shelf(Path folder, long mostBytes) {
		this.folder = folder;
		this.mostBytes = mostBytes;
	}

	/**
	 * Lays a piece where it is wanted. It stays there, whatever becomes of the shelf.
	 * @param name of the piece
	 * @param target a file that does not exist or is replaced
	 * @return whether there was one
	 */
	public boolean lay(String name, Path target) {
		Path kept = this.folder.resolve(name);
		try {
			Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
			Files.deleteIfExists(target);
			link(kept, target);
			return true;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		catch (IOException ex) {
			LOG.warn("{} cannot be taken from {}.", name, this.folder, ex);
			return false;
		}
	}

	/**
	 * Looks for a piece.
	 * @param name of the piece
	 * @return whether there is one, for now
	 */
	public boolean has(String name) {
		return Files.exists(this.folder.resolve(name));
	}

	/**
	 * Keeps a piece.
	 * @param name of the piece
	 * @param file which is not changed any more
	 */
	public void keep(String name, Path file) {
		try {
			Files.createDirectories(this.folder);
			Path half = this.folder.resolve(name + "." + ProcessHandle.current().pid() + ".part");
			Files.deleteIfExists(half);
			link(file, half);
			Files.move(half, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileAlreadyExistsException ex) {
			LOG.debug("{} is being kept by somebody else.", name);
		}
		catch (IOException ex) {
			LOG.warn("{} cannot be kept in {}.", name, this.folder, ex);
		}
	}

	/** One file under two names where the disk allows it, else a copy. */
	private static void link(Path from, Path to) throws IOException {
		try {
			Files.createLink(to, from);
		}
		catch (NoSuchFileException | FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (IOException | UnsupportedOperationException ex) {
			Files.copy(from, to);
		}
	}

	/**
	 * Drops a piece.
	 * @param name of the piece
	 */
	public void forget(String name) {
		this.folder.resolve(name).toFile().delete();
	}

	/** Drops what was not used for longest, if there is too much. */
	public void tidy() {
		List<Piece> pieces = pieces();
		long bytes = pieces.stream().mapToLong(Piece::bytes).sum();
		if (bytes > this.mostBytes) {
			for (Piece piece : pieces) {
				if (bytes > this.mostBytes * TIDY && piece.file.toFile().delete()) {
					bytes -= piece.bytes;
				}
			}
		}
	}

	private List<Piece> pieces() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map(Path::toFile)
				.map((file) -> new Piece(file.toPath(), file.length(), file.lastModified()))
				.sorted(Comparator.comparingLong(Piece::usedAt))
				.toList();
		}
		catch (IOException ex) {
			LOG.warn("{} cannot be tidied up.", this.folder, ex);
			return List.of();
		}
	}

	private record Piece(Path file, long bytes, long usedAt) {
	}

}
