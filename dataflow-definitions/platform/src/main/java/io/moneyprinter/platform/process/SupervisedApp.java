package io.moneyprinter.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app instance as its supervising script wrote it down. The script cannot tell when a
 * process started, but a process of that pid that began after the record was written is
 * another one.
 *
 * @param record the file
 * @param name app and version, such as {@code script-processor-0.1.0}
 * @param instance its name in Data Flow, such as {@code films.script-processor-v1-0}
 * @param supervisor the script's process, while it lives
 * @param child the app's process, while it lives
 */
public record SupervisedApp(Path record, String name, String instance, Optional<ProcessHandle> supervisor,
		Optional<ProcessHandle> child) {

	/** File systems and clocks disagree by less. */
	private static final long TOLERANCE_SECONDS = 1;

	/**
	 * All app instances on record.
	 * @param folder where the records lie
	 * @return the instances, also those whose processes have ended
	 */
	public static List<SupervisedApp> in(Path folder) {
		List<SupervisedApp> apps = new ArrayList<>();
		try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "[0-9]*")) {
			for (Path record : records) {
				read(record).ifPresent(apps::add);
			}
			return apps;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The records in " + folder + " cannot be read.", ex);
		}
	}

	private static Optional<SupervisedApp> read(Path record) throws IOException {
		List<String> lines = ProcessIdentity.lines(record);
		if (record.toString().endsWith(".draft") || lines.size() < 3) {
			return Optional.empty();
		}
		try {
			Instant written = Files.getLastModifiedTime(record).toInstant();
			return Optional.of(new SupervisedApp(record, lines.get(1), lines.get(2), living(lines.get(0), written),
					(lines.size() > 3) ? living(lines.get(3), written) : Optional.empty()));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ProcessHandle> living(String pid, Instant written) {
		if (!pid.matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).filter((process) -> {
			Optional<Instant> start = process.info().startInstant();
			return start.isPresent() && start.get().isBefore(written.plusSeconds(TOLERANCE_SECONDS));
		});
	}

	/** Whether the script has died without ending its app and clearing its record. */
	public boolean isAbandoned() {
		return this.supervisor.isEmpty();
	}

	/** The app's name without its version. */
	public String app() {
		return this.name.replaceFirst("-\\d.*$", "");
	}

	/** The stream it belongs to. */
	public String stream() {
		return this.instance.replaceFirst("\\..*$", "");
	}

	/** Its processes that live. */
	public List<ProcessHandle> living() {
		return Stream.of(this.supervisor, this.child).flatMap(Optional::stream).toList();
	}

	/** Forgets the instance. */
	public void forget() {
		try {
			Files.deleteIfExists(this.record);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
