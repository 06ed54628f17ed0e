package io.moneyprinter.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Every class that the build has compiled, wherever its module lies. */
final class House {

	/** Beyond this there are no modules. */
	private static final int DEPTH = 6;

	static final JavaClasses CLASSES = new ClassFileImporter().importPaths(compiled());

	private House() {
	}

	private static List<Path> compiled() {
		Path root = Path.of("").toAbsolutePath().getParent().getParent();
		try (Stream<Path> paths = Files.find(root, DEPTH,
				(path, attributes) -> attributes.isDirectory() && path.endsWith("target/classes"))) {
			return paths.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
