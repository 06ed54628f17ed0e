package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;
import org.apache.commons.io.file.PathUtils;

/**
 * A whole platform in a folder and on ports of its own, gone when the measurement ends,
 * however it ends.
 */
final class OwnPlatform {

	private OwnPlatform() {
	}

	static BenchReport measure(PlatformSettings settings, Measurement measurement) throws InterruptedException {
		Path home = folder();
		Platform platform = Platform.at(settings.withHome(home).withPorts(Ports.free()));
		Thread end = new Thread(() -> down(platform), "end-of-bench");
		Runtime.getRuntime().addShutdownHook(end);
		try {
			return measurement.of(platform);
		}
		finally {
			down(platform);
			Runtime.getRuntime().removeShutdownHook(end);
			remove(home);
		}
	}

	static void up(Platform platform) {
		platform.up((event) -> {
		});
	}

	static void down(Platform platform) {
		platform.down((event) -> {
		});
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("moneyprinter-bench-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No folder for the benchmark could be made.", ex);
		}
	}

	private static void remove(Path home) {
		try {
			PathUtils.deleteDirectory(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The benchmark's folder " + home + " could not be removed.", ex);
		}
	}

	/** What is measured on a platform that is not up yet. */
	@FunctionalInterface
	interface Measurement {

		BenchReport of(Platform platform) throws InterruptedException;

	}

}
