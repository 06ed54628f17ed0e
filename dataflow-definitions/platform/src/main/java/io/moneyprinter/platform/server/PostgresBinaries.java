package io.moneyprinter.platform.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import io.moneyprinter.platform.home.PlatformException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from the Maven artifact that the build
 * chose.
 */
final class PostgresBinaries {

	private static final String DONE = "done";

	private PostgresBinaries() {
	}

	/**
	 * Unpacks the programs, unless that was done before.
	 * @param folder where to
	 * @return the folder, with {@code bin} in it
	 * @throws PlatformException if there are none for this machine
	 */
	static Path unpack(Path folder) {
		String name = archive();
		URL archive = PostgresBinaries.class.getResource(name);
		if (archive == null) {
			throw new PlatformException("There are no PostgreSQL programs for " + System.getProperty("os.name") + " on "
					+ System.getProperty("os.arch") + "; give a PostgreSQL server with --postgres.");
		}
		try {
			Path done = folder.resolve(DONE);
			if (!Files.exists(done) || !Files.readString(done).equals(archive.toString())) {
				Files.deleteIfExists(done);
				extract(archive, folder);
				Files.writeString(done, archive.toString());
			}
			return folder;
		}
		catch (IOException ex) {
			throw new PlatformException(
					"PostgreSQL could not be unpacked into " + folder + ": " + ex.getMessage() + ".", ex);
		}
	}

	private static String archive() {
		boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		return "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
	}

	private static void extract(URL archive, Path folder) throws IOException {
		try (InputStream file = archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = folder.resolve(entry.getName()).normalize();
				if (!target.startsWith(folder)) {
					throw new IOException("the archive leads out of its folder");
				}
				write(tar, entry, target);
			}
		}
	}

	private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		Files.deleteIfExists(target);
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		boolean program = (entry.getMode() & 0100) != 0;
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
	}

}
