package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Where a film is written. A name that was given is replaced, as compilers do, and the
 * command says so beforehand; a name that was made up never replaces anything.
 *
 * @param path the file
 * @param replaces whether there is such a file now
 */
public record FilmFile(Path path, boolean replaces) {

	private static final int LONGEST_NAME = 60;

	/**
	 * Decides before the work where its result goes.
	 * @param given file or folder; {@code null} for a name made from the topic
	 * @param topic of the film
	 * @return a file that can be written
	 * @throws InvalidRequestException if it cannot
	 */
	public static FilmFile of(@Nullable Path given, String topic) {
		Path folder = (given == null) ? Path.of("") : given;
		Path file = (given != null && !Files.isDirectory(given)) ? given : free(folder, slug(topic));
		Path parent = file.toAbsolutePath().getParent();
		if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
			throw InvalidRequestException.of("-o", file, "a file in a folder that exists and can be written to");
		}
		return new FilmFile(file, Files.exists(file));
	}

	/**
	 * The file of another variant beside this one.
	 * @param variant from 0, which is this file
	 * @return such as {@code film-2.mp4}
	 */
	FilmFile variant(int variant) {
		if (variant == 0) {
			return this;
		}
		String name = this.path.getFileName().toString();
		int dot = name.lastIndexOf('.');
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		String ending = (dot > 0) ? name.substring(dot) : "";
		Path file = this.path.resolveSibling(stem + "-" + (variant + 1) + ending);
		return new FilmFile(file, Files.exists(file));
	}

	/**
	 * A file that goes with the film.
	 * @param ending takes the place of the film's own, such as {@code .srt}
	 * @return beside it, under its name
	 */
	public FilmFile beside(String ending) {
		String name = this.path.getFileName().toString();
		int dot = name.lastIndexOf('.');
		Path file = this.path.resolveSibling(((dot > 0) ? name.substring(0, dot) : name) + ending);
		return new FilmFile(file, Files.exists(file));
	}

	/**
	 * Writes the film: whole or not at all.
	 * @param writer writes it to the file it is given
	 * @return its size in bytes
	 */
	public long write(Consumer<Path> writer) {
		Path whole = this.path.toAbsolutePath();
		Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
		try {
			writer.accept(part);
			Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return Files.size(whole);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The film could not be written to " + this.path + ": " + ex.getMessage() + ".", ex);
		}
		finally {
			discard(part);
		}
	}

	private static void discard(Path part) {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException ex) {
			// A leftover that nobody takes for a film.
		}
	}

	static String slug(String topic) {
		String plain = Normalizer.normalize(topic, Normalizer.Form.NFD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("-$", "");
		return cut.isEmpty() ? "film" : cut;
	}

	private static Path free(Path folder, String stem) {
		Path file = folder.resolve(stem + ".mp4");
		for (int i = 2; Files.exists(file); i++) {
			file = folder.resolve(stem + "-" + i + ".mp4");
		}
		return file;
	}

}
