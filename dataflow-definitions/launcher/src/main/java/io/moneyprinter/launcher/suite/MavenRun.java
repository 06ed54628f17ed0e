package io.moneyprinter.launcher.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.process.Ending;

/** A run of Maven under the eyes of whoever waits; its whole output goes to a file. */
final class MavenRun {

	private static final Pattern MODULE = Pattern.compile("Building (.+?) \\S+\\s+\\[(\\d+)/(\\d+)]");

	private static final Pattern TESTS = Pattern.compile("Tests run: (\\d+).* -- in (\\S+)");

	/** Tests that are broken off take down what they brought up: a whole platform. */
	private static final Duration UNTIL_ENDED = Duration.ofSeconds(90);

	private final Path root;

	private final Path log;

	private final Screen screen;

	private int started;

	private String total = "?";

	private int tests;

	private String latest = "";

	MavenRun(Path root, Path log, Screen screen) {
		this.root = root;
		this.log = log;
		this.screen = screen;
	}

	/**
	 * Runs Maven through the wrapper.
	 * @param arguments goals and properties
	 * @return its exit code
	 * @throws InterruptedException if this thread is to stop; Maven is ended first
	 */
	int run(List<String> arguments) throws InterruptedException {
		List<String> command = new ArrayList<>(List.of("sh", this.root.resolve("mvnw").toString(), "-B"));
		command.addAll(arguments);
		try {
			Process process = new ProcessBuilder(command).directory(this.root.toFile())
				.redirectErrorStream(true)
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> breakOff(process), "end-maven"));
			try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
					PrintWriter copy = new PrintWriter(Files.newBufferedWriter(this.log));
					LiveBlock block = this.screen.block()) {
				output.lines().forEach((line) -> {
					copy.println(line);
					show(line, block);
				});
			}
			return process.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Maven could not be run.", ex);
		}
	}

	private void breakOff(Process process) {
		if (process.isAlive()) {
			this.screen.note("Ending the tests and what they have started …");
			end(process);
		}
	}

	/** Ends Maven and its tests, and waits while they clear away what they started. */
	static void end(Process process) {
		Ending.end(Ending.withDescendants(List.of(process.toHandle())), UNTIL_ENDED);
	}

	private void show(String line, LiveBlock block) {
		Matcher module = MODULE.matcher(line);
		Matcher test = TESTS.matcher(line);
		if (module.find()) {
			this.started++;
			this.total = module.group(3);
			this.latest = module.group(1);
			if (!this.screen.live()) {
				this.screen.note("  module " + this.started + " of " + this.total + ": " + this.latest);
			}
		}
		else if (test.find()) {
			this.tests += Integer.parseInt(test.group(1));
			this.latest = test.group(2).replaceAll("^.*\\.", "");
			if (line.contains("<<<")) {
				this.screen.note("  failed: " + this.latest);
			}
		}
		else {
			return;
		}
		block.show(List.of("  module " + this.started + " of " + this.total + ", " + this.tests + " tests so far: "
				+ this.latest));
	}

}
