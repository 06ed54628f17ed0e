package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder in which a film is streamed from.
 *
 * @param path the folder, which is not there or was written by this program
 */
public record FilmFolder(Path path) {

	/** What only such a folder has. */
	private static final String MASTER = "master.m3u8";

	/** All that such a folder has: lists, parts and what a player reads before them. */
	private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(m3u8|m4s)|[\\w-]+-init\\.mp4");

	/**
	 * Decides before the work where its result goes.
	 * @param path the folder
	 * @return one that can be written
	 * @throws InvalidRequestException if it cannot, or holds anything else
	 */
	public static FilmFolder of(Path path) {
		Path parent = path.toAbsolutePath().getParent();
		if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
			throw InvalidRequestException.of("-o", path, "a folder in one that exists and can be written to");
		}
		if (Files.exists(path) && !isFilm(path)) {
			throw InvalidRequestException.of("-o", path, "a folder that is not there yet, or one with a " + MASTER
					+ " and its film's parts alone, which is replaced");
		}
		return new FilmFolder(path);
	}

	/**
	 * Whether there is such a folder now.
	 * @return true if it will be replaced
	 */
	public boolean replaces() {
		return Files.exists(this.path);
	}

	/**
	 * Writes the folder: whole or not at all.
	 * @param made where its files lie
	 * @return their size in bytes
	 */
	public long write(Path made) {
		Path whole = this.path.toAbsolutePath();
		Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
		try {
			clear(part);
			Files.createDirectory(part);
			long bytes = 0;
			for (Path file : files(made)) {
				Files.copy(file, part.resolve(file.getFileName()));
				bytes += Files.size(file);
			}
			clear(whole);
			Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
			return bytes;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The film could not be written to " + this.path + ": " + ex.getMessage() + ".", ex);
		}
	}

	private static boolean isFilm(Path folder) {
		if (!Files.isRegularFile(folder.resolve(MASTER))) {
			return false;
		}
		try {
			return files(folder).stream()
				.allMatch((file) -> Files.isRegularFile(file) && FILE.matcher(file.getFileName().toString()).matches());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static List<Path> files(Path made) throws IOException {
		try (Stream<Path> files = Files.list(made)) {
			return files.toList();
		}
	}

	private static void clear(Path folder) throws IOException {
		if (Files.exists(folder)) {
			PathUtils.deleteDirectory(folder);
		}
	}

}
