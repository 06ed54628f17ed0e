package io.moneyprinter.grid.wire;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.media.Ffmpeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders to work in, named by the process and when it was started, so that those of a
 * process that was killed are known: their ffmpeg is ended and they are removed.
 */
public final class OwnFolders {

	private static final Logger LOG = LoggerFactory.getLogger(OwnFolders.class);

	private static final Pattern NAME = Pattern.compile("segment-(\\d{1,18})-(\\d{1,18})-\\d+");

	private final Path root;

	/**
	 * Opens the place, and clears away what others left there.
	 * @param root where the folders are made
	 * @throws IOException when it cannot be used
	 */
	public OwnFolders(Path root) throws IOException {
		this.root = Files.createDirectories(root);
		sweep();
	}

	private void sweep() throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root)) {
			for (Path folder : folders) {
				Matcher name = NAME.matcher(folder.getFileName().toString());
				if (name.matches() && !alive(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
					Ffmpeg.endOrphans(folder);
					Ffmpeg.endOrphans(folder.resolve("bench"));
					remove(folder);
				}
			}
		}
	}

	private static boolean alive(long pid, long started) {
		return ProcessHandle.of(pid).map(OwnFolders::started).filter((since) -> since == started).isPresent();
	}

	private static long started(ProcessHandle process) {
		return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
	}

	Folder open() throws IOException {
		ProcessHandle me = ProcessHandle.current();
		return new Folder(Files.createTempDirectory(this.root, "segment-" + me.pid() + "-" + started(me) + "-"));
	}

	private static void remove(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			LOG.warn("The work folder {} could not be removed and is left behind.", folder, ex);
		}
	}

	/**
	 * A folder for one errand.
	 *
	 * @param path where it is
	 */
	record Folder(Path path) implements AutoCloseable {

		@Override
		public void close() {
			remove(this.path);
		}

	}

}
