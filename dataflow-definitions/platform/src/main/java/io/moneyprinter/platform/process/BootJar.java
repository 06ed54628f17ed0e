package io.moneyprinter.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

import io.moneyprinter.platform.home.PlatformException;

/**
 * An executable Spring Boot jar, taken apart: class archives work with plain jars on a
 * class path only. Spring's own tool does this for Boot 3.3 and later, but not for
 * Skipper; one way serves both.
 *
 * @param mainClass the program's main class
 * @param classPath its own classes first, then its libraries in their order
 */
public record BootJar(String mainClass, ClassPath classPath) {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String DONE = "done";

	/**
	 * Takes a jar apart, unless that was done since the jar last changed.
	 * @param jar an executable Boot jar
	 * @param folder where its parts go; made when absent
	 * @return the parts
	 * @throws PlatformException if the jar is none, or cannot be taken apart
	 */
	public static BootJar unpack(Path jar, Path folder) {
		try (JarFile source = new JarFile(jar.toFile())) {
			String state = contentOf(source);
			Path done = folder.resolve(DONE);
			if (!Files.exists(done) || !Files.readString(done).equals(state)) {
				Files.deleteIfExists(done);
				Files.createDirectories(folder);
				writeParts(source, folder);
				Files.writeString(done, state);
			}
			return read(source, folder);
		}
		catch (IOException ex) {
			throw new PlatformException(
					"The program " + jar + " cannot be unpacked into " + folder + ": " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * The build gives every jar the same time, so that only its contents tell whether it
	 * has changed.
	 */
	private static String contentOf(JarFile source) {
		return source.stream().map((entry) -> entry.getName() + " " + entry.getCrc()).collect(Collectors.joining("\n"));
	}

	private static BootJar read(JarFile source, Path folder) throws IOException {
		Attributes manifest = source.getManifest().getMainAttributes();
		String mainClass = manifest.getValue("Start-Class");
		if (mainClass == null) {
			throw new IOException("it is no executable Spring Boot jar");
		}
		List<Path> jars = new ArrayList<>(List.of(folder.resolve("classes.jar")));
		source.stream().filter((entry) -> isLibrary(entry)).forEach((entry) -> jars.add(folder.resolve(nameOf(entry))));
		return new BootJar(mainClass, new ClassPath(jars));
	}

	private static void writeParts(JarFile source, Path folder) throws IOException {
		try (OutputStream file = Files.newOutputStream(folder.resolve("classes.jar"));
				JarOutputStream classes = new JarOutputStream(file, source.getManifest())) {
			Enumeration<JarEntry> entries = source.entries();
			while (entries.hasMoreElements()) {
				JarEntry entry = entries.nextElement();
				if (isLibrary(entry)) {
					try (InputStream library = source.getInputStream(entry)) {
						Files.copy(library, folder.resolve(nameOf(entry)), StandardCopyOption.REPLACE_EXISTING);
					}
				}
				else {
					copyClass(source, entry, classes);
				}
			}
		}
	}

	private static void copyClass(JarFile source, JarEntry entry, JarOutputStream classes) throws IOException {
		String name = entry.getName();
		boolean own = name.startsWith(CLASSES) && name.length() > CLASSES.length();
		boolean about = name.startsWith("META-INF/") && !name.equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()
				&& source.getEntry(CLASSES + name) == null;
		if (own || about) {
			JarEntry copy = new JarEntry(own ? name.substring(CLASSES.length()) : name);
			copy.setTime(entry.getTime());
			classes.putNextEntry(copy);
			try (InputStream content = source.getInputStream(entry)) {
				content.transferTo(classes);
			}
			classes.closeEntry();
		}
	}

	private static boolean isLibrary(JarEntry entry) {
		return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
	}

	/**
	 * The name without folders, so that a jar made by hand cannot write beside its
	 * folder.
	 */
	private static String nameOf(JarEntry entry) {
		return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
	}

}
