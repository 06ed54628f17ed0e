package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
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

	/**
	 * The time of one process, apart from that of its children.
	 * @param pid of a process that runs
	 * @return empty if it has ended
	 */
	static Optional<Shares> shares(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			return Optional.of(new Shares(parse(stat, USER_TIME), parse(stat, USER_TIME + 2)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
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
		return parse(stat, USER_TIME).plus(parse(stat, USER_TIME + 2));
	}

	/** A pair of user and system time. */
	private static Duration parse(String stat, int place) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		long ticks = LongStream.range(place, place + 2).map((i) -> Long.parseLong(fields[(int) i])).sum();
		return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
	}

	/**
	 * Who used a process's time.
	 *
	 * @param own the process itself
	 * @param children those that have ended, and theirs
	 */
	record Shares(Duration own, Duration children) {
	}

}
