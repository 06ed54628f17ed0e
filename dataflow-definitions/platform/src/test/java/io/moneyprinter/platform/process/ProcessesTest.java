package io.moneyprinter.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Knowing processes again, and ending them. */
class ProcessesTest {

	@TempDir
	Path folder;

	private final Process process = started("sleep 60");

	ProcessesTest() throws IOException {
	}

	private static Process started(String script) throws IOException {
		return new ProcessBuilder("sh", "-c", script).start();
	}

	@AfterEach
	void end() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	@Test
	void aRecordedProcessIsFoundAgainWhileItLives() {
		Path record = this.folder.resolve("record");
		ProcessIdentity.of(this.process.toHandle()).orElseThrow().record(record);
		ProcessIdentity recorded = ProcessIdentity.recorded(record).orElseThrow();
		assertThat(recorded.living()).contains(this.process.toHandle());
		Ending.kill(List.of(this.process.toHandle()));
		assertThat(recorded.living()).isEmpty();
	}

	@Test
	void anotherProcessWithTheSamePidIsNotTaken() {
		ProcessIdentity self = ProcessIdentity.of(this.process.toHandle()).orElseThrow();
		assertThat(new ProcessIdentity(self.pid(), self.start().minusSeconds(3600)).living()).isEmpty();
	}

	@Test
	void aDamagedRecordIsNoProcess() throws IOException {
		Path record = Files.writeString(this.folder.resolve("record"), "12 abc\n");
		assertThat(ProcessIdentity.recorded(record)).isEmpty();
		assertThat(ProcessIdentity.recorded(this.folder.resolve("none"))).isEmpty();
	}

	@Test
	void whoIgnoresSigtermIsKilledWithItsChildren() throws IOException {
		Process stubborn = started("trap '' TERM; echo ready; sleep 61 & wait; sleep 62");
		assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
		List<ProcessHandle> family = List.copyOf(Ending.withDescendants(List.of(stubborn.toHandle())));
		assertThat(Ending.end(List.of(stubborn.toHandle()), Duration.ofMillis(300))).isTrue();
		assertThat(family).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void aSupervisedAppIsReadFromItsRecord() throws IOException {
		Path record = Files.writeString(this.folder.resolve("77"), this.process.pid()
				+ "\nscript-processor-0.1.0\nfilms.script-processor-v1-0\n" + this.process.pid() + "\n");
		SupervisedApp app = SupervisedApp.in(this.folder).get(0);
		assertThat(app.app()).isEqualTo("script-processor");
		assertThat(app.stream()).isEqualTo("films");
		assertThat(app.isAbandoned()).isFalse();
		Files.setLastModifiedTime(record, FileTime.from(Instant.now().minusSeconds(600)));
		assertThat(SupervisedApp.in(this.folder).get(0).isAbandoned())
			.as("the pid belongs to a process that began after the record was written")
			.isTrue();
	}

}
