package io.moneyprinter.platform.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.JavaProgram;
import io.moneyprinter.platform.process.ProcessIdentity;
import io.moneyprinter.platform.server.Server;
import org.jspecify.annotations.Nullable;

/** One server and the process it runs as at the moment. */
class ServerProcess {

	private static final Duration GRACE = Duration.ofSeconds(20);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

	/** A log that has grown beyond this is put aside at the next start. */
	private static final long LONG_LOG = 8L << 20;

	private final Server server;

	private final Home home;

	private final BackOff backOff = new BackOff();

	private final Set<ProcessIdentity> family = new LinkedHashSet<>();

	private volatile @Nullable ProcessHandle process;

	private Instant born = Instant.MIN;

	private boolean mourned;

	private boolean closed;

	ServerProcess(Server server, Home home) {
		this.server = server;
		this.home = home;
	}

	Server server() {
		return this.server;
	}

	Optional<ProcessHandle> process() {
		return Optional.ofNullable(this.process);
	}

	boolean isAlive() {
		return process().filter(ProcessHandle::isAlive).isPresent();
	}

	/** Starts the server and returns when it answers. */
	void start() {
		this.server.prepare();
		ProcessHandle started = spawn();
		long deadline = System.nanoTime() + Duration.ofSeconds(this.server.patienceSeconds()).toNanos();
		while (!this.server.answers()) {
			if (!started.isAlive()) {
				throw new PlatformException("The server " + this.server.name()
						+ " ended before it answered; its last words are: " + this.home.lastWords(this.server.name())
						+ " (" + this.home.log(this.server.name()) + ")");
			}
			if (System.nanoTime() > deadline) {
				throw new PlatformException("The server " + this.server.name() + " did not answer within "
						+ this.server.patienceSeconds() + " s; " + this.home.log(this.server.name()) + " says more.");
			}
			pause();
		}
	}

	private synchronized ProcessHandle spawn() {
		if (this.closed) {
			throw new PlatformException("The platform is being stopped; " + this.server.name() + " is not started.");
		}
		try {
			Path log = rotated(this.home.log(this.server.name()));
			ProcessBuilder builder = new ProcessBuilder(this.server.command())
				.directory(this.server.workingFolder().toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
			builder.environment().putAll(JavaProgram.environment(this.home.scratch()));
			Process spawned = builder.start();
			spawned.getOutputStream().close();
			this.process = spawned.toHandle();
			this.born = Instant.now();
			this.mourned = false;
			ProcessIdentity.of(spawned.toHandle()).ifPresent((identity) -> identity.record(record()));
			return spawned.toHandle();
		}
		catch (IOException ex) {
			throw new PlatformException(
					"The server " + this.server.name() + " could not be started: " + ex.getMessage() + ".", ex);
		}
	}

	private static Path rotated(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > LONG_LOG) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
		return log;
	}

	/** Remembers the server's children, so that none is lost when it is killed. */
	synchronized void lookAtFamily() {
		process().filter(ProcessHandle::isAlive).ifPresent((living) -> {
			this.family.clear();
			living.descendants().map(ProcessIdentity::of).flatMap(Optional::stream).forEach(this.family::add);
		});
	}

	/**
	 * Whether the server has died and is due for another start.
	 * @param now the time
	 * @param onDeath hears once per death how long the wait is
	 * @return whether to start it now
	 */
	boolean isDueForRestart(Instant now, Consumer<Duration> onDeath) {
		if (isAlive()) {
			return false;
		}
		if (!this.mourned) {
			this.mourned = true;
			onDeath.accept(this.backOff.died(this.born, now));
		}
		return this.backOff.isDue(now);
	}

	/** Ends what a dead server left behind. */
	synchronized void endOrphans() {
		Collection<ProcessHandle> orphans = this.family.stream()
			.map(ProcessIdentity::living)
			.flatMap(Optional::stream)
			.toList();
		Ending.end(orphans, Duration.ofSeconds(5));
		this.family.clear();
	}

	/** Ends the server and everything it started. */
	synchronized void stop() {
		this.closed = true;
		lookAtFamily();
		process().filter(ProcessHandle::isAlive).ifPresent((living) -> {
			this.server.askToEnd(living);
			Ending.await(List.of(living), GRACE);
			Ending.end(List.of(living), Duration.ofSeconds(1));
		});
		endOrphans();
		try {
			Files.deleteIfExists(record());
		}
		catch (IOException ex) {
			throw new PlatformException("The record " + record() + " could not be deleted.", ex);
		}
	}

	private Path record() {
		return this.home.serverRecords().resolve(this.server.name());
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("The start was interrupted.", ex);
		}
	}

}
