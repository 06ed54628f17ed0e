package io.moneyprinter.platform.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.PlatformException;

/**
 * The jars a program runs from, in order.
 *
 * @param jars existing files
 */
public record ClassPath(List<Path> jars) {

	public ClassPath {
		jars = List.copyOf(jars);
	}

	/**
	 * Reads a class path that the build wrote.
	 * @param file the file, entries separated as the system does
	 * @return the class path
	 * @throws PlatformException if the file or one of its entries is not there
	 */
	public static ClassPath read(Path file) {
		try {
			List<Path> jars = Arrays.stream(Files.readString(file).trim().split(File.pathSeparator))
				.map(Path::of)
				.toList();
			Stream.of(jars).flatMap(List::stream).filter((jar) -> !Files.exists(jar)).findFirst().ifPresent((jar) -> {
				throw new PlatformException("The library " + jar
						+ " is not where the build left it; build the project again with ./mvnw package.");
			});
			return new ClassPath(jars);
		}
		catch (IOException ex) {
			throw new PlatformException("The file " + file + " is not there; build the project with ./mvnw package.",
					ex);
		}
	}

	/**
	 * This class path with another jar in front.
	 * @param jar the first jar
	 * @return the longer class path
	 */
	public ClassPath after(Path jar) {
		return new ClassPath(Stream.concat(Stream.of(jar), this.jars.stream()).toList());
	}

	/** The class path as {@code java} wants it. */
	@Override
	public String toString() {
		return this.jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

}
