package io.moneyprinter.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The walls round ffmpeg, made of what the system has: limits on memory, time and file
 * size, a session of its own, an end with ours, and no network where the kernel lets us
 * take it away.
 *
 * @param prefix programs that put the walls up and then become what follows them
 */
record Sandbox(List<String> prefix) {

	/** Limits that a system does not know are left out there; the others hold. */
	private static final String LIMIT = """
			ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null
			ulimit -c 0 2>/dev/null; shift 3; exec "$@"
			""";

	/**
	 * Ends what runs when the thread that waits for it ends, so also when this process is
	 * killed.
	 */
	private static final List<String> DIES_WITH_US = List.of("setpriv", "--pdeathsig", "KILL");

	/** Blocks of the shell's {@code ulimit -f} in one KiB. */
	private static final int BLOCKS_PER_KIB = 2;

	static Sandbox ofThisMachine() {
		List<String> prefix = new ArrayList<>();
		if (works("setsid", "true")) {
			prefix.add("setsid");
		}
		Stream.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))
			.filter((unshare) -> works(Stream.concat(unshare.stream(), Stream.of("true")).toArray(String[]::new)))
			.findFirst()
			.ifPresent(prefix::addAll);
		// Last, since whoever gives up rights is freed from it again.
		if (works(Stream.concat(DIES_WITH_US.stream(), Stream.of("true")).toArray(String[]::new))) {
			prefix.addAll(DIES_WITH_US);
		}
		return new Sandbox(List.copyOf(prefix));
	}

	List<String> wrap(Path executable, List<String> arguments, RunLimits limits) {
		List<String> command = new ArrayList<>(this.prefix);
		command.addAll(List.of("sh", "-c", LIMIT, "ffmpeg", Long.toString(limits.memoryKib()),
				Long.toString(limits.cpuSeconds()), Long.toString(limits.fileKib() * BLOCKS_PER_KIB)));
		command.add(executable.toAbsolutePath().toString());
		command.addAll(arguments);
		return command;
	}

	private static boolean works(String... command) {
		if (onPath(command[0])) {
			try {
				return new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start()
					.waitFor() == 0;
			}
			catch (IOException ex) {
				return false;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return false;
	}

	private static boolean onPath(String program) {
		String path = System.getenv("PATH");
		return path != null && Stream.of(path.split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
