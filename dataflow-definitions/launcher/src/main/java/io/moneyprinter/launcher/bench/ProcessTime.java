package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/** Processor time of processes and their children, those that have ended included. */
final class ProcessTime {

	/** Linux tells times in hundredths of a second on every architecture we run on. */
	private static final int TICKS_PER_SECOND = 100;

	/**
	 * Where user time stands behind the process's name; system time and those of ended
	 * children follow (proc(5)).
	 */
	private static final int USER_TIME = 11;

	private ProcessTime() {
	}

	/**
	 * The time of process trees.
	 * @param roots process ids; trees may overlap
	 * @return all of it together
	 */
	static Duration of(Collection<Long> roots) {
		Set<Long> all = new HashSet<>();
		for (long root : roots) {
			ProcessHandle.of(root).ifPresent((handle) -> {
				all.add(root);
				handle.descendants().forEach((child) -> all.add(child.pid()));
			});
		}
		return all.stream().map(ProcessTime::of).reduce(Duration.ZERO, Duration::plus);
	}

	private static Duration of(long pid) {
		Path stat = Path.of("/proc", Long.toString(pid), "stat");
		try {
			return parse(Files.readString(stat));
		}
		catch (IOException ex) {
			return ProcessHandle.of(pid).flatMap((handle) -> handle.info().totalCpuDuration()).orElse(Duration.ZERO);
		}
	}

	/**
	 * Reads a line of {@code /proc/PID/stat}.
	 * @param stat whose second field, a name in parentheses, may contain anything
	 * @return own and ended children's user and system time
	 */
	static Duration parse(String stat) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		long ticks = LongStream.rangeClosed(USER_TIME, USER_TIME + 3).map((i) -> Long.parseLong(fields[(int) i])).sum();
		return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
	}

}
