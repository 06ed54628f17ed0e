package io.moneyprinter.launcher.render;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.render.desk.FilmDesk;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A desk and a folder to work in, for one command. The folder is named after this process
 * and its start, so that what a killed one left is known and cleared away by the next;
 * Ctrl-C ends ffmpeg, which has a session of its own, and leaves no folder.
 */
final class Workroom implements AutoCloseable {

	private static final Pattern NAME = Pattern.compile("work-(\\d{1,18})-(\\d{1,18})");

	private final Path folder;

	private final FilmDesk desk;

	private final Thread interrupted = new Thread(this::giveUp, "end-workers");

	private Workroom(Path folder, FilmDesk desk) {
		this.folder = folder;
		this.desk = desk;
		Runtime.getRuntime().addShutdownHook(this.interrupted);
	}

	/**
	 * Opens the workroom.
	 * @param home where state lies
	 * @return to be closed
	 */
	static Workroom open(Path home) {
		// The log is a server's; here whatever matters becomes a sentence on the screen.
		LoggingSystem.get(Workroom.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
		Path root = home.resolve("desk");
		ProcessHandle self = ProcessHandle.current();
		try {
			Files.createDirectories(root);
			sweep(root);
			Path folder = Files.createDirectories(root.resolve("work-" + self.pid() + "-" + start(self)));
			return new Workroom(folder, new FilmDesk(ffmpeg()));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The folder " + root + " cannot be worked in: " + ex.getMessage() + ".", ex);
		}
	}

	/** As the stream apps find it, by the same environment variables. */
	private static Ffmpeg ffmpeg() {
		String named = System.getenv("MONEYPRINTER_RENDER_FFMPEG");
		String cache = System.getenv("MONEYPRINTER_RENDER_CACHE");
		return Ffmpeg.find(new FfmpegSettings(path(named),
				(cache != null) ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache", "moneyprinter")));
	}

	private static @Nullable Path path(@Nullable String name) {
		return (name != null && !name.isEmpty()) ? Path.of(name) : null;
	}

	/** Removes the folders of processes that are no more. */
	private static void sweep(Path root) throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
			for (Path folder : folders) {
				Matcher name = NAME.matcher(folder.getFileName().toString());
				if (name.matches() && !lives(Long.parseLong(name.group(1)), name.group(2))) {
					Ffmpeg.endOrphans(folder);
					PathUtils.deleteDirectory(folder);
				}
			}
		}
	}

	private static boolean lives(long pid, String start) {
		return ProcessHandle.of(pid).filter((process) -> start(process).equals(start)).isPresent();
	}

	private static String start(ProcessHandle process) {
		return Long.toString(process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
	}

	FilmDesk desk() {
		return this.desk;
	}

	Path folder() {
		return this.folder;
	}

	static void copy(Path from, Path to) {
		try {
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The film cannot be written to " + to + ": " + ex.getMessage() + ".", ex);
		}
	}

	private void giveUp() {
		Ending.kill(ProcessHandle.current().descendants().toList());
		remove();
	}

	private void remove() {
		try {
			PathUtils.deleteDirectory(this.folder);
		}
		catch (IOException ex) {
			// The next command clears it away.
		}
	}

	@Override
	public void close() {
		remove();
		try {
			Runtime.getRuntime().removeShutdownHook(this.interrupted);
		}
		catch (IllegalStateException ex) {
			// The process is ending already, and its workers are being ended.
		}
	}

}
