package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs that this test's processes have begun. */
final class Programs {

	private Programs() {
	}

	/** Which ffmpeg works in a folder or below it, whoever began it. */
	static List<ProcessHandle> below(Path folder) throws IOException {
		Path real = folder.toRealPath();
		return ProcessHandle.allProcesses().filter((process) -> works(process, real)).toList();
	}

	private static boolean works(ProcessHandle process, Path folder) {
		try {
			Path proc = Path.of("/proc", Long.toString(process.pid()));
			return Files.readString(proc.resolve("comm")).startsWith("ffmpeg")
					&& Files.readSymbolicLink(proc.resolve("cwd")).startsWith(folder);
		}
		catch (IOException ex) {
			// It has ended, or is another user's.
			return false;
		}
	}

}
