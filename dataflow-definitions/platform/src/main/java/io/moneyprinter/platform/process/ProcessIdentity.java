package io.moneyprinter.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.home.PrivateFile;

/**
 * One process and no other: the system gives a pid again, but never with the same start.
 *
 * @param pid process id
 * @param start when it began, as the system tells
 */
public record ProcessIdentity(long pid, Instant start) {

	/**
	 * Linux derives starts from a boot time of whole ticks, which moves a little when the
	 * clock is adjusted.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	/**
	 * The identity of a process that lives.
	 * @param process a process
	 * @return its identity, or empty when it has ended
	 */
	public static Optional<ProcessIdentity> of(ProcessHandle process) {
		return process.info().startInstant().map((start) -> new ProcessIdentity(process.pid(), start));
	}

	/**
	 * The process, while it lives.
	 * @return its handle, or empty when it has ended, even if its pid is in use again
	 */
	public Optional<ProcessHandle> living() {
		return ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive).filter(this::isSame);
	}

	private boolean isSame(ProcessHandle process) {
		return process.info()
			.startInstant()
			.map((other) -> Duration.between(this.start, other).abs().compareTo(TOLERANCE) <= 0)
			.orElse(false);
	}

	/**
	 * Writes the identity down.
	 * @param file where
	 */
	public void record(Path file) {
		PrivateFile.write(file, this.pid + " " + this.start.toEpochMilli() + "\n");
	}

	/**
	 * Reads an identity.
	 * @param file a record
	 * @return the identity, or empty when there is no such file or nothing sensible in it
	 */
	public static Optional<ProcessIdentity> recorded(Path file) {
		return lines(file).stream().findFirst().flatMap(ProcessIdentity::parse);
	}

	/**
	 * Reads an identity written as a line.
	 * @param line pid and start in milliseconds of the epoch
	 * @return the identity, or empty when the line is none
	 */
	public static Optional<ProcessIdentity> parse(String line) {
		String[] fields = line.trim().split(" ");
		if (fields.length != 2 || !fields[0].matches("\\d{1,18}") || !fields[1].matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return Optional
			.of(new ProcessIdentity(Long.parseLong(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1]))));
	}

	/**
	 * The lines of a record.
	 * @param file a record that may vanish at any time
	 * @return its lines, none when it is not there
	 */
	static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The identity as one line, as {@link #parse} reads it. */
	public String line() {
		return this.pid + " " + this.start.toEpochMilli();
	}

}
