package io.moneyprinter.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that pass two commit points, with and without a fuse at the second.
 */
class CrashFusesTests {

	private static final int ALIVE = 0;

	@TempDir
	private Path folder;

	@Test
	void aFuseEndsOneProcessAtItsPointAndTheNextOneLives() throws Exception {
		Path fuse = Files.createFile(this.folder.resolve("render.STORED"));
		Path other = Files.createFile(this.folder.resolve("speech.STORED"));
		assertThat(exit(this.folder)).isEqualTo(CrashFuses.KILLED);
		assertThat(fuse).doesNotExist();
		assertThat(exit(this.folder)).isEqualTo(ALIVE);
		assertThat(other).exists();
	}

	@Test
	void theFolderNeedNotBeThere() throws Exception {
		assertThat(exit(this.folder.resolve("nowhere"))).isEqualTo(ALIVE);
	}

	private static int exit(Path fuses) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Passer.class.getName(),
				fuses.toString())
			.inheritIO()
			.start();
		try {
			assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
			return process.exitValue();
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** The process. What it does when it ends in order, a halted one does not do. */
	static final class Passer {

		private Passer() {
		}

		public static void main(String[] args) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ALIVE)));
			CommitPoints fuses = new CrashFuses(Path.of(args[0]));
			fuses.passed("render", CommitPoint.MADE);
			fuses.passed("render", CommitPoint.STORED);
			System.exit(1);
		}

	}

}
