package io.moneyprinter.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A member in a process of its own, pinned to one processor. */
final class GridProcess implements AutoCloseable {

	private final Process process;

	private final PrintWriter in;

	private final BufferedReader out;

	private GridProcess(Process process) {
		this.process = process;
		this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
		this.out = process.inputReader(StandardCharsets.UTF_8);
	}

	/**
	 * Begins a member, which is at work when this returns.
	 * @param processor on which it runs, with all that it starts
	 */
	static GridProcess start(int processor, Path home, Path shared, Path store, int port) throws IOException {
		Files.createDirectories(home);
		List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(processor)));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx640m",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), GridMember.class.getName(),
				home.toString(), shared.toString(), store.toString(), Integer.toString(port)));
		GridProcess member = new GridProcess(
				new ProcessBuilder(command).redirectError(home.resolve("errors.log").toFile()).start());
		member.await("member");
		return member;
	}

	/** Sends a line and gives back the words of its answer. */
	String[] ask(String line) throws IOException {
		tell(line);
		return await(line.split(" ")[0]);
	}

	void tell(String line) {
		this.in.println(line);
	}

	/** The words of the next answer of a kind. */
	String[] await(String kind) throws IOException {
		for (String line = this.out.readLine(); line != null; line = this.out.readLine()) {
			if (line.startsWith(kind + " ")) {
				return line.split(" ");
			}
		}
		throw new IOException("A member of the grid has ended before it answered '" + kind + "'.");
	}

	/**
	 * Makes a film.
	 * @param laterMillis of {@link BenchFilm}
	 */
	long filmMillis(int scenes, long laterMillis) throws IOException {
		return Long.parseLong(ask("film " + scenes + " " + laterMillis)[1]);
	}

	GridTally tally() throws IOException {
		return GridTally.parse(ask("tally"));
	}

	/** Ends it at once, as a power cut would. */
	void kill() {
		this.process.destroyForcibly();
	}

	@Override
	public void close() {
		this.in.close();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
