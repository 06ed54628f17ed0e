package io.moneyprinter.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.process.SupervisedApp;
import io.moneyprinter.system.TestPlatform;
import org.apache.commons.io.file.PathUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What can be done to a platform. Processes are found by the platform's own records; no
 * other process is touched.
 */
final class Faults {

	static final List<String> APPS = List.of("topic-source", "script-processor", "speech-processor", "render-processor",
			"publish-sink", "progress-sink");

	static final List<String> SERVERS = List.of("kafka", "postgres", "object-store");

	private static final Duration UNTIL_BACK = Duration.ofMinutes(2);

	private final TestPlatform platform;

	Faults(TestPlatform platform) {
		this.platform = platform;
	}

	/** kill -9 of a server, or of one instance of an app. */
	void kill(String name) {
		assertThat((APPS.contains(name) ? instance(name) : server(name)).destroyForcibly()).isTrue();
	}

	/** SIGTERM to one instance of an app, which its supervisor then starts anew. */
	void end(String app) {
		assertThat(instance(app).destroy()).isTrue();
	}

	/** kill -9 of the keeper; {@code up} then begins with what is left. */
	void killKeeper() {
		ProcessHandle keeper = server("keeper");
		assertThat(keeper.destroyForcibly()).isTrue();
		keeper.onExit().join();
		this.platform.platform().up((event) -> {
		});
	}

	/**
	 * A server dies, and nobody brings it back before a while is over.
	 * @param name of the server
	 * @param meanwhile what happens without it
	 */
	void away(String name, Moment meanwhile) throws Exception {
		withoutKeeper(() -> {
			kill(name);
			meanwhile.pass();
		});
		await(name + " again").atMost(UNTIL_BACK).until(() -> this.platform.pids().containsKey(name));
	}

	/** The state stores of progress are gone when it comes up again. */
	void wipeProgress() throws Exception {
		ProcessHandle app = instance("progress-sink");
		signal("STOP", app);
		PathUtils.cleanDirectory(new Home(this.platform.platform().settings().home()).data("progress"));
		assertThat(app.destroyForcibly()).isTrue();
	}

	private void withoutKeeper(Moment moment) throws Exception {
		ProcessHandle keeper = server("keeper");
		signal("STOP", keeper);
		try {
			moment.pass();
		}
		finally {
			signal("CONT", keeper);
		}
	}

	/** A server that takes connections and answers nothing for a while. */
	void hangs(String name, Duration time) throws InterruptedException {
		List<ProcessHandle> family = Stream.concat(Stream.of(server(name)), server(name).descendants()).toList();
		family.forEach((process) -> signal("STOP", process));
		try {
			Thread.sleep(time.toMillis());
		}
		finally {
			family.forEach((process) -> signal("CONT", process));
		}
	}

	private ProcessHandle server(String name) {
		return ProcessHandle.of(this.platform.pids().get(name)).orElseThrow();
	}

	/** The app itself and not its supervisor; waits for one that is just coming up. */
	private ProcessHandle instance(String app) {
		return await(app).atMost(UNTIL_BACK)
			.until(() -> SupervisedApp.in(new Home(this.platform.platform().settings().home()).appRecords())
				.stream()
				.filter((instance) -> instance.app().equals(app))
				.flatMap((instance) -> instance.child().stream())
				.findFirst(), (found) -> found.isPresent())
			.orElseThrow();
	}

	private static void signal(String name, ProcessHandle process) {
		try {
			new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The program 'kill' cannot be run.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Time that passes, and what happens in it. */
	interface Moment {

		void pass() throws Exception;

	}

}
