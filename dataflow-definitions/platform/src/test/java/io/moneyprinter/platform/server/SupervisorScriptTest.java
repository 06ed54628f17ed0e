package io.moneyprinter.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.process.SupervisedApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The supervising script in a real shell, with a shell script in the place of Java. */
class SupervisorScriptTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private Home home;

	private Path said;

	private @Nullable Process supervisor;

	@BeforeEach
	void prepare() {
		this.home = new Home(this.folder.resolve("a home"));
		this.said = this.folder.resolve("said");
		Supervisor.write(this.home);
	}

	@AfterEach
	void end() {
		if (this.supervisor != null) {
			this.supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
			this.supervisor.destroyForcibly();
		}
	}

	private Process supervise(String program) throws IOException {
		Path java = this.folder.resolve("java");
		Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\" >>'" + this.said + "'; done\n"
				+ "echo run >>'" + this.said + "'\n" + program + "\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
		Files.writeString(this.home.scripts().resolve("java"), java + "\n");
		ProcessBuilder builder = new ProcessBuilder(Supervisor.file(this.home).toString(), "-Xmx1m", "-jar",
				"/some where/script-processor-0.1.0.jar", "an argument")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile());
		builder.environment()
			.put("SPRING_APPLICATION_JSON",
					"{\"a\":\"b\",\"spring.cloud.application.guid\":\"films.script-processor-v1-0\",\"c\":\"d\"}");
		builder.environment().put("SUPERVISE_GRACE_SECONDS", "2");
		builder.environment().put("SUPERVISE_LONGEST_PAUSE", "1");
		this.supervisor = builder.start();
		return this.supervisor;
	}

	/** Told first, so that whoever deploys may say something else. */
	private String scratch() throws IOException {
		return "-Djava.io.tmpdir=" + this.home.scripts().toRealPath() + "/../../tmp/"
				+ Objects.requireNonNull(this.supervisor).pid() + "\n";
	}

	private long runs() {
		try {
			return Files.exists(this.said) ? Files.readAllLines(this.said).stream().filter("run"::equals).count() : 0;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	@Test
	void theJarIsReplacedByItsParts() throws Exception {
		Files.writeString(Supervisor.arguments(this.home, "script-processor-0.1.0.jar"), "unused");
		supervise("sleep 60");
		await(() -> runs() == 1);
		assertThat(this.said).content()
			.isEqualTo(scratch() + "-Xmx1m\n@" + this.home.scripts().toRealPath() + "/script-processor-0.1.0.jar.args\n"
					+ "an argument\nrun\n");
	}

	@Test
	void withoutPartsTheJarItselfRuns() throws Exception {
		supervise("sleep 60");
		await(() -> runs() == 1);
		assertThat(this.said).content()
			.isEqualTo(scratch() + "-Xmx1m\n-jar\n/some where/script-processor-0.1.0.jar\nan argument\nrun\n");
	}

	@Test
	void theRecordNamesScriptAppAndInstance() throws Exception {
		Process script = supervise("sleep 60");
		await(() -> SupervisedApp.in(this.home.appRecords()).stream().anyMatch((app) -> app.child().isPresent()));
		SupervisedApp app = SupervisedApp.in(this.home.appRecords()).get(0);
		assertThat(app.name()).isEqualTo("script-processor-0.1.0");
		assertThat(app.instance()).isEqualTo("films.script-processor-v1-0");
		assertThat(app.supervisor()).contains(script.toHandle());
	}

	@Test
	void whatACrashedAppLaidAsideIsGoneBeforeItsNextRun() throws Exception {
		Process script = supervise("ls \"${1#*=}\" >>'" + this.said + "'; touch \"${1#*=}/left\"; exit 3");
		await(() -> runs() >= 2);
		assertThat(this.said).content().doesNotContain("left");
		script.destroy();
		assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.home.scratch()).isEmptyDirectory();
	}

	@Test
	void aCrashedAppIsStartedAgain() throws Exception {
		supervise("exit 3");
		await(() -> runs() >= 2);
		assertThat(this.folder.resolve("output")).content()
			.contains("script-processor-0.1.0 ended with 3 and is started again in 1 s.");
	}

	@Test
	void onSigtermTheAppEndsAndTheRecordGoes() throws Exception {
		Process script = supervise("exec sleep 60");
		await(() -> runs() == 1);
		List<ProcessHandle> children = script.children().toList();
		script.destroy();
		assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(children).noneMatch(ProcessHandle::isAlive);
		assertThat(SupervisedApp.in(this.home.appRecords())).isEmpty();
		assertThat(runs()).isEqualTo(1);
	}

	@Test
	void anAppThatHangsInItsShutdownIsKilled() throws Exception {
		Process script = supervise("trap '' TERM\nwhile :; do sleep 1; done");
		await(() -> runs() == 1);
		List<ProcessHandle> family = script.descendants().toList();
		script.destroy();
		assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(family).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void whatAKilledAppStartedIsEnded() throws Exception {
		Process script = supervise("sleep 61 &\nwait");
		// The script runs small programs beside the app; what lasts is what the app has
		// started.
		await(() -> sleeper(script).isPresent());
		ProcessHandle orphan = sleeper(script).orElseThrow();
		ProcessHandle app = orphan.parent().orElseThrow();
		app.destroyForcibly();
		await(() -> !orphan.isAlive());
		await(() -> runs() == 2);
	}

	private static Optional<ProcessHandle> sleeper(Process script) {
		return script.descendants()
			.filter((
					process) -> process.info().arguments().filter((words) -> List.of(words).contains("61")).isPresent())
			.findFirst();
	}

}
