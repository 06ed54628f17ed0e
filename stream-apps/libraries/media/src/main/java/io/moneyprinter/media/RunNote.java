package io.moneyprinter.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A note in the work folder of which process works there. When its owner is killed,
 * ffmpeg runs on; who comes next finds the note and ends it. The start time keeps us from
 * ending a stranger that has got the same number since.
 */
final class RunNote implements AutoCloseable {

	private static final String PREFIX = "run-";

	private static final String SUFFIX = ".pid";

	private final Path file;

	private RunNote(Path file) {
		this.file = file;
	}

	static RunNote of(Path folder, Process process) throws IOException {
		Path file = folder.resolve(PREFIX + process.pid() + SUFFIX);
		Files.writeString(file, started(process.toHandle()).toString());
		return new RunNote(file);
	}

	static int endOrphans(Path folder) throws IOException {
		int ended = 0;
		for (Path note : notes(folder)) {
			ended += end(note) ? 1 : 0;
			Files.deleteIfExists(note);
		}
		return ended;
	}

	private static List<Path> notes(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().matches(PREFIX + "\\d+" + SUFFIX)).toList();
		}
	}

	private static boolean end(Path note) throws IOException {
		String name = note.getFileName().toString();
		long pid = Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
		try {
			String start = Files.readString(note);
			return ProcessHandle.of(pid)
				.filter((process) -> started(process).toString().equals(start))
				.map(ProcessHandle::destroyForcibly)
				.orElse(false);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	private static Instant started(ProcessHandle process) {
		return process.info().startInstant().orElse(Instant.EPOCH);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
