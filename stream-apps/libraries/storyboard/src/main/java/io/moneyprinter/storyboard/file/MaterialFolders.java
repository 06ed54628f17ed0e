package io.moneyprinter.storyboard.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Where the files lie that a storyboard names: below its own folder, or below folders
 * that whoever renders it named. Nothing leads out of them, be it {@code ..}, an absolute
 * name or a symbolic link: a storyboard may come from a stranger.
 */
public final class MaterialFolders {

	private static final String ALLOWED = "a file below the storyboard's folder, or below one named with --material";

	private final List<Path> folders;

	private MaterialFolders(List<Path> folders) {
		this.folders = folders;
	}

	/**
	 * Folders that may be read.
	 * @param own the storyboard's
	 * @param others that the user named
	 * @return what is below them
	 * @throws InvalidRequestException naming a folder that is none
	 */
	public static MaterialFolders of(Path own, List<Path> others) {
		List<Path> folders = new ArrayList<>();
		folders.add(real(own, "storyboard"));
		others.forEach((other) -> folders.add(real(other, "--material")));
		return new MaterialFolders(List.copyOf(folders));
	}

	private static Path real(Path folder, String field) {
		try {
			Path real = folder.toRealPath();
			if (Files.isDirectory(real)) {
				return real;
			}
		}
		catch (IOException ex) {
			// It is said below that there is none.
		}
		throw InvalidRequestException.of(field, folder, "a folder that exists and can be read");
	}

	/**
	 * Finds a file.
	 * @param field that names it
	 * @param name as it is written
	 * @return its real path
	 * @throws InvalidRequestException naming the field when there is no such file, or it
	 * lies elsewhere
	 */
	public Path find(String field, String name) {
		if (name.contains("://") || name.codePoints().anyMatch(Character::isISOControl)) {
			throw InvalidRequestException.of(field, name, ALLOWED);
		}
		boolean elsewhere = false;
		for (Path folder : this.folders) {
			Path real = real(field, folder, name);
			if (real != null && inside(real)) {
				return file(field, name, real);
			}
			elsewhere |= real != null;
		}
		throw InvalidRequestException.of(field, name,
				elsewhere ? ALLOWED : "a file that exists below " + this.folders.get(0));
	}

	private static @Nullable Path real(String field, Path folder, String name) {
		try {
			return folder.resolve(name).toRealPath();
		}
		catch (InvalidPathException ex) {
			throw InvalidRequestException.of(field, name, ALLOWED);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private boolean inside(Path real) {
		return this.folders.stream().anyMatch(real::startsWith);
	}

	private static Path file(String field, String name, Path real) {
		if (!Files.isRegularFile(real) || !Files.isReadable(real)) {
			throw InvalidRequestException.of(field, name, "a file that can be read, neither a folder nor a device");
		}
		return real;
	}

}
