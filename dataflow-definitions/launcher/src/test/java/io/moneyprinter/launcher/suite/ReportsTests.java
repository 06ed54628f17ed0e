package io.moneyprinter.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportsTests {

	@TempDir
	Path root;

	@Test
	void addsUpAllModulesAndNamesWhatDidNotPass() throws IOException {
		report("libraries/video", "TEST-a.xml", "<testcase classname='io.x.ATests' name='works' time='1.5'/>"
				+ "<testcase classname='io.x.ATests' name='breaks' time='0.5'><failure message='expected 1&#10;but was 2'/></testcase>");
		report("apps/source", "TEST-b.xml",
				"<testcase classname='io.x.BTests' name='waits' time='0'><skipped message='needs macOS'/></testcase>"
						+ "<testcase classname='io.x.BTests' name='throws' time='1,000.5'><error>java.lang.Error: x\n\tat y</error></testcase>");
		Summary summary = new Summary(new Reports(this.root).since(Instant.now()), "suites; this runs them", false);
		assertThat(summary.lines()).containsExactly(
				"ran      apps/source                                      1 tests   1000.5 s",
				"ran      libraries/video                                  2 tests      2.0 s",
				"failed   BTests.throws: java.lang.Error: x", "failed   ATests.breaks: expected 1",
				"skipped  BTests.waits: needs macOS", "left out suites; this runs them",
				"1 passed, 2 failed, 1 skipped");
		assertThat(summary.good()).isFalse();
	}

	@Test
	void reportsOfEarlierRunsDoNotCount() throws IOException {
		Path old = report("video", "TEST-old.xml", "<testcase classname='A' name='b' time='0'/>");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));
		assertThat(new Reports(this.root).since(Instant.now())).isEmpty();
	}

	@Test
	void aSkipIsAFailureInContinuousIntegrationOnly() throws IOException {
		report("video", "TEST-a.xml", "<testcase classname='A' name='b' time='0'/>"
				+ "<testcase classname='A' name='c' time='0'><skipped message='later'/></testcase>");
		var modules = new Reports(this.root).since(Instant.now());
		assertThat(new Summary(modules, "", false).good()).isTrue();
		assertThat(new Summary(modules, "", true).good()).isFalse();
	}

	@Test
	void nothingRunIsNothingPassed() {
		assertThat(new Summary(new Reports(this.root).since(Instant.now()), "", true).good()).isFalse();
	}

	private Path report(String module, String name, String cases) throws IOException {
		Path folder = Files.createDirectories(this.root.resolve(module).resolve("target/surefire-reports"));
		return Files.writeString(folder.resolve(name), "<testsuite>" + cases + "</testsuite>");
	}

}
