package io.moneyprinter.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory, as the system tells it. */
final class SystemMemory {

	private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

	private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

	private SystemMemory() {
	}

	/** Memory that programs can still get in MiB, 0 when the system does not tell. */
	static long availableMiB() {
		return kibibytes(Path.of("/proc/meminfo"), AVAILABLE) >> 10;
	}

	/**
	 * The memory of a process and everything it started, except for the other parts.
	 * @param process the process
	 * @param others processes that are counted elsewhere, with everything they started
	 * @return MiB; pages that processes share are counted once in proportion
	 */
	static long ofMiB(ProcessHandle process, Set<Long> others) {
		return kibibytes(process, others) >> 10;
	}

	private static long kibibytes(ProcessHandle process, Set<Long> others) {
		return kibibytes(process) + process.children()
			.filter((child) -> !others.contains(child.pid()))
			.mapToLong((child) -> kibibytes(child, others))
			.sum();
	}

	private static long kibibytes(ProcessHandle process) {
		Path proc = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
		return Files.exists(proc) ? kibibytes(proc, SHARE) : resident(process);
	}

	private static long kibibytes(Path file, Pattern pattern) {
		try {
			Matcher matcher = pattern.matcher(Files.readString(file));
			return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static long resident(ProcessHandle process) {
		try {
			Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
			String size = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			return size.isBlank() ? 0 : Long.parseLong(size.trim());
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
