package io.moneyprinter.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The layout of a platform's folder of state. Folders are made when they are first asked
 * for, and nobody else may look into any of them. Where one cannot be made, a
 * {@link PlatformException} says so.
 *
 * @param folder the home itself
 */
public record Home(Path folder) {

	/** What servers and apps remember: survives {@code down}. */
	public Path data(String part) {
		return made(this.folder.resolve("data").resolve(part));
	}

	/** Who runs now, and what happened since it was started. */
	public Path run() {
		return made(this.folder.resolve("run"));
	}

	/**
	 * What libraries lay aside and leave behind when they are killed; emptied whenever
	 * nothing runs.
	 */
	public Path scratch() {
		return made(this.folder.resolve("tmp"));
	}

	/** One record per server process. */
	public Path serverRecords() {
		return made(run().resolve("servers"));
	}

	/** One record per app instance, written by its supervisor. */
	public Path appRecords() {
		return made(run().resolve("apps"));
	}

	/** Output of servers and keeper. */
	public Path logs() {
		return made(this.folder.resolve("logs"));
	}

	/** The log of one server, or of the keeper. */
	public Path log(String part) {
		return logs().resolve(part + ".log");
	}

	/** The last line of a part's log that says something. */
	public String lastWords(String part) {
		try (Stream<String> lines = Files.lines(log(part))) {
			return lines.filter((line) -> !line.isBlank()).reduce((first, second) -> second).orElse("it said nothing");
		}
		catch (IOException | UncheckedIOException ex) {
			return "its log cannot be read";
		}
	}

	/** Generated keys and passwords, and the files of settings that contain them. */
	public Path secrets() {
		return made(this.folder.resolve("secrets"));
	}

	/** The file with the local account's key. */
	public Path accountKeyFile() {
		return secrets().resolve("account.key");
	}

	/** Class archives; can be deleted at any time. */
	public Path archives() {
		return made(this.folder.resolve("cache").resolve("archives"));
	}

	/** Jars and binaries taken apart; can be deleted while the platform is down. */
	public Path unpacked(String name) {
		return made(this.folder.resolve("cache").resolve("unpacked")).resolve(name);
	}

	/** Scripts that the platform hands to the deployer. */
	public Path scripts() {
		return made(this.folder.resolve("cache").resolve("scripts"));
	}

	/** Deployment files, filled in for this home: what to hand to the shell. */
	public Path deployments() {
		return made(this.folder.resolve("deployments"));
	}

	/**
	 * What holds for every task, in the words of the Data Flow server, which reads it.
	 */
	public Path taskSettings() {
		return deployments().resolve("local-tasks.properties");
	}

	/** Working folders of deployed apps, with their output. */
	public Path instances() {
		return made(this.folder.resolve("instances"));
	}

	/** Where apps put files that live as long as their work. */
	public Path work() {
		return made(this.folder.resolve("work"));
	}

	private Path made(Path folder) {
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new PlatformException("The home " + this.folder + " cannot be written to, for its folder " + folder
					+ " could not be made; choose another --home, or make this one writable.", ex);
		}
	}

}
