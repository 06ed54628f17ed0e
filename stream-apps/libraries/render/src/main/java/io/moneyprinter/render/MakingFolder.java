package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.Workbench;

/**
 * The part of a work folder in which a film is made; gone when the film is there or will
 * not be. What a killed process left in it is cleared away first, its ffmpeg ended.
 *
 * @param folder our own
 */
record MakingFolder(Path folder) implements AutoCloseable {

	private static final String NAME = "making";

	static MakingFolder in(Path workFolder) throws IOException {
		MakingFolder making = new MakingFolder(workFolder.resolve(NAME));
		if (Files.isDirectory(making.folder)) {
			Ffmpeg.endOrphans(making.folder);
		}
		making.close();
		Files.createDirectories(making.folder);
		return making;
	}

	Workbench bench(Ffmpeg ffmpeg) {
		return ffmpeg.workbench(this.folder);
	}

	@Override
	public void close() throws IOException {
		clear(this.folder);
	}

	/** Removes a folder with all that is in it, if it is there. */
	static void clear(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		List<Path> deepestFirst;
		try (Stream<Path> all = Files.walk(folder)) {
			deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : deepestFirst) {
			Files.deleteIfExists(path);
		}
	}

}
