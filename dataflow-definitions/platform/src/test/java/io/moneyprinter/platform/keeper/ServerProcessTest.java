package io.moneyprinter.platform.keeper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.ProcessIdentity;
import io.moneyprinter.platform.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The life of a server, with a small shell script as the server. */
class ServerProcessTest {

	@TempDir
	Path folder;

	private ServerProcess process = new ServerProcess(new Script(""), new Home(Path.of("unused")));

	private ServerProcess server(String script) {
		this.process = new ServerProcess(new Script(script), new Home(this.folder.resolve("home")));
		return this.process;
	}

	@AfterEach
	void end() {
		this.process.process().ifPresent((living) -> Ending.kill(Ending.withDescendants(List.of(living))));
	}

	@Test
	void itIsStartedRecordedAndStopped() {
		server("sleep 60 & touch answering; wait").start();
		Path record = this.folder.resolve("home/run/servers/script");
		ProcessHandle living = ProcessIdentity.recorded(record).flatMap(ProcessIdentity::living).orElseThrow();
		List<ProcessHandle> family = List.copyOf(Ending.withDescendants(List.of(living)));
		this.process.stop();
		assertThat(family).noneMatch(ProcessHandle::isAlive);
		assertThat(record).doesNotExist();
	}

	@Test
	void whoEndsBeforeItAnswersIsNamedWithItsLastWords() {
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> server("echo no room left; exit 1").start())
			.withMessageStartingWith("The server script ended before it answered; its last words are: no room left");
	}

	@Test
	void aDeathIsMournedOnceAndFollowedByAnotherStart() throws Exception {
		server("sleep 60 & touch answering; wait").start();
		assertThat(this.process.isDueForRestart(Instant.now(), this::unexpected)).isFalse();
		this.process.lookAtFamily();
		ProcessHandle first = this.process.process().orElseThrow();
		List<ProcessHandle> children = first.descendants().toList();
		Ending.kill(List.of(first));
		Instant now = Instant.now();
		assertThat(this.process.isDueForRestart(now, (wait) -> assertThat(wait).isEqualTo(Duration.ofSeconds(1))))
			.isFalse();
		assertThat(this.process.isDueForRestart(now.plusSeconds(1), this::unexpected)).isTrue();
		this.process.endOrphans();
		assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
		this.process.start();
		assertThat(this.process.isAlive()).isTrue();
	}

	@Test
	void afterTheStopNothingIsStartedAnyMore() {
		server("touch answering; sleep 60").start();
		this.process.stop();
		assertThatExceptionOfType(PlatformException.class).isThrownBy(this.process::start)
			.withMessageContaining("is being stopped");
	}

	private void unexpected(Duration wait) {
		throw new AssertionError("mourned for " + wait);
	}

	private final class Script implements Server {

		private final String script;

		private Script(String script) {
			this.script = script;
		}

		@Override
		public String name() {
			return "script";
		}

		@Override
		public int port() {
			return 1;
		}

		@Override
		public void prepare() {
		}

		@Override
		public List<String> command() {
			return List.of("sh", "-c", this.script);
		}

		@Override
		public Path workingFolder() {
			return ServerProcessTest.this.folder;
		}

		@Override
		public boolean answers() {
			return Files.exists(ServerProcessTest.this.folder.resolve("answering"));
		}

	}

}
