package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.io.file.PathUtils;

/**
 * A folder for one run of a benchmark, which is gone afterwards.
 */
final class BenchFolder {

	private BenchFolder() {
	}

	static BenchReport during(Measurement measurement) throws InterruptedException {
		try {
			Path folder = Files.createTempDirectory("moneyprinter-bench-");
			try {
				return measurement.in(folder);
			}
			finally {
				PathUtils.deleteDirectory(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The benchmark could not go on: " + ex, ex);
		}
	}

	/** What is measured. */
	@FunctionalInterface
	interface Measurement {

		BenchReport in(Path folder) throws IOException, InterruptedException;

	}

}
