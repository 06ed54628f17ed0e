package io.moneyprinter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.SettingsFile;
import io.moneyprinter.platform.keeper.Journal;
import io.moneyprinter.platform.keeper.KeeperMain;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.JavaProgram;
import io.moneyprinter.platform.process.JavaRuntime;
import io.moneyprinter.platform.process.ProcessIdentity;

/** The keeper of a home, seen from outside. */
class KeeperProcess {

	/** Longer than the keeper gives everything it ends. */
	private static final Duration UNTIL_DOWN = Duration.ofMinutes(3);

	private static final long BETWEEN_LOOKS_MS = 100;

	private static final String MODULE = "dataflow-definitions/platform";

	private final PlatformSettings settings;

	private final Home home;

	private final Journal journal;

	KeeperProcess(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.journal = new Journal(this.home);
	}

	Optional<ProcessHandle> living() {
		return ProcessIdentity.recorded(KeeperMain.record(this.home)).flatMap(ProcessIdentity::living);
	}

	/** Starts a keeper, out of reach of the terminal's signals. */
	ProcessHandle spawn() {
		this.journal.clear();
		List<String> command = new ArrayList<>(detached());
		command.add(JavaRuntime.java().toString());
		command.addAll(JavaProgram.LEAN);
		command.addAll(List.of("-Xmx64m", "-cp", classPath(), KeeperMain.class.getName(),
				SettingsFile.write(this.settings).toString()));
		try {
			Process process = new ProcessBuilder(command).directory(this.home.folder().toFile())
				.redirectErrorStream(true)
				.redirectOutput(this.home.log("keeper").toFile())
				.start();
			process.getOutputStream().close();
			return process.toHandle();
		}
		catch (IOException ex) {
			throw new PlatformException("The keeper could not be started: " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * A session of its own: Ctrl-C in the terminal reaches {@code up} only, which then
	 * decides.
	 */
	private static List<String> detached() {
		if (onPath("setsid")) {
			return List.of("setsid");
		}
		return onPath("perl") ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or exit 127;")
				: List.of();
	}

	private static boolean onPath(String program) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
		return List.of(path.split(":")).stream().anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * The built platform's own class path: the program that calls may bring more than a
	 * keeper needs.
	 */
	private String classPath() {
		Path jar = this.settings.builtJar(MODULE, "platform");
		return ClassPath.read(this.settings.root().resolve(MODULE).resolve("target/classpath")).after(jar).toString();
	}

	/**
	 * Passes the keeper's news on until the platform has reached a state.
	 * @param keeper the keeper
	 * @param listener hears the news
	 * @param wanted the platform's state to wait for
	 * @return the event that ended the waiting, or empty when the keeper ended first
	 */
	Optional<PartEvent> follow(ProcessHandle keeper, PlatformListener listener, Set<PartState> wanted) {
		int heard = 0;
		while (true) {
			boolean alive = keeper.isAlive();
			for (PartEvent event : this.journal.since(heard)) {
				heard++;
				listener.on(event);
				if (event.part().equals(PartEvent.PLATFORM) && wanted.contains(event.state())) {
					return Optional.of(event);
				}
			}
			if (!alive) {
				return Optional.empty();
			}
			pause();
		}
	}

	/** How many events there are by now. */
	int heard() {
		return this.journal.since(0).size();
	}

	/** Tells the keeper to take the platform down, and waits until it has. */
	void end(ProcessHandle keeper, PlatformListener listener) {
		int heard = heard();
		keeper.destroy();
		long deadline = System.nanoTime() + UNTIL_DOWN.toNanos();
		while (keeper.isAlive() && System.nanoTime() < deadline) {
			for (PartEvent event : this.journal.since(heard)) {
				heard++;
				listener.on(event);
			}
			pause();
		}
		if (!Ending.end(List.of(keeper), Duration.ofSeconds(1))) {
			throw new PlatformException("The keeper (process " + keeper.pid() + ") could not be ended.");
		}
		this.journal.since(heard).forEach(listener::on);
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("Waiting for the platform was interrupted.", ex);
		}
	}

}
