package io.moneyprinter.launcher.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MavenRunTests {

	@TempDir
	Path folder;

	@Test
	void breakingOffWaitsUntilTheTestsHaveClearedAway() throws IOException {
		Process tests = new ProcessBuilder(List.of("sh", "-c", """
				trap 'sleep 0.5; touch cleared; exit 1' TERM
				echo ready
				while :; do sleep 0.1; done""")).directory(this.folder.toFile()).start();
		assertThat(tests.inputReader().readLine()).isEqualTo("ready");
		MavenRun.end(tests);
		assertThat(tests.isAlive()).isFalse();
		assertThat(this.folder.resolve("cleared")).exists();
	}

}
