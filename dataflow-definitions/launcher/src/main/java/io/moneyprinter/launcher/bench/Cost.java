package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What work cost this process and its children.
 *
 * @param cpuSeconds user and system time of all of them
 * @param wallSeconds on the clock
 * @param peakMiB the most memory that all of them had at one time, shared pages counted
 * for each
 */
record Cost(double cpuSeconds, double wallSeconds, double peakMiB) {

	private static final Duration PACE = Duration.ofMillis(50);

	private static final String RESIDENT = "VmRSS:";

	/** Does the work and tells what it cost. */
	static Cost of(Work work) throws IOException, InterruptedException {
		AtomicLong peak = new AtomicLong();
		Thread sampler = new Thread(() -> sample(peak), "memory-of-bench");
		sampler.setDaemon(true);
		List<Long> tree = List.of(ProcessHandle.current().pid());
		Duration before = ProcessTime.of(tree);
		long began = System.nanoTime();
		sampler.start();
		try {
			work.run();
		}
		finally {
			sampler.interrupt();
			sampler.join();
		}
		double wall = (System.nanoTime() - began) / 1e9;
		return new Cost(ProcessTime.of(tree).minus(before).toMillis() / 1000.0, wall, peak.get() / 1024.0);
	}

	private static void sample(AtomicLong peak) {
		try {
			while (true) {
				peak.accumulateAndGet(residentKib(), Math::max);
				Thread.sleep(PACE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			// The work is done.
		}
	}

	private static long residentKib() {
		ProcessHandle own = ProcessHandle.current();
		return Stream.concat(Stream.of(own), own.descendants())
			.mapToLong((process) -> residentKib(process.pid()))
			.sum();
	}

	private static long residentKib(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return lines.filter((line) -> line.startsWith(RESIDENT))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			// It has ended.
			return 0;
		}
	}

	/** Something that costs. */
	@FunctionalInterface
	interface Work {

		void run() throws IOException, InterruptedException;

	}

}
