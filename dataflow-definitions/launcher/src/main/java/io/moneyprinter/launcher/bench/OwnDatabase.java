package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;
import io.moneyprinter.platform.home.Secrets;
import io.moneyprinter.platform.server.Server;
import io.moneyprinter.platform.server.Servers;
import org.postgresql.ds.PGSimpleDataSource;

/** The platform's PostgreSQL alone, as the platform runs it, gone with its folder. */
final class OwnDatabase implements AutoCloseable {

	private static final String USER = "postgres";

	private static final int LOOK_MILLIS = 100;

	private static final int LOOKS = 600;

	private final Server server;

	private final Process process;

	private final String password;

	private int made;

	private OwnDatabase(Server server, Process process, String password) {
		this.server = server;
		this.process = process;
		this.password = password;
	}

	static OwnDatabase start(PlatformSettings project, Path folder) throws IOException, InterruptedException {
		PlatformSettings settings = PlatformSettings.in(project.root()).withHome(folder).withPorts(Ports.free());
		Server server = Servers.of(settings)
			.stream()
			.filter((candidate) -> candidate.name().equals(USER))
			.findFirst()
			.orElseThrow();
		server.prepare();
		Process process = new ProcessBuilder(server.command()).directory(server.workingFolder().toFile())
			.redirectErrorStream(true)
			.redirectOutput(new Home(folder).log(server.name()).toFile())
			.start();
		OwnDatabase database = new OwnDatabase(server, process, Secrets.of(new Home(folder)).postgresPassword());
		database.awaitAnswer();
		return database;
	}

	private void awaitAnswer() throws IOException, InterruptedException {
		for (int look = 0; look < LOOKS && this.process.isAlive(); look++) {
			if (this.server.answers()) {
				return;
			}
			Thread.sleep(LOOK_MILLIS);
		}
		close();
		throw new IOException("PostgreSQL does not answer.");
	}

	/** A database that nobody has used. */
	PGSimpleDataSource fresh() throws IOException {
		return fresh("on");
	}

	/** One whose commits do not wait for the disk. */
	PGSimpleDataSource freshInMemory() throws IOException {
		return fresh("off");
	}

	private PGSimpleDataSource fresh(String synchronousCommit) throws IOException {
		String name = "bench" + ++this.made;
		try (Connection connection = open(USER).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
			statement.execute("alter database " + name + " set synchronous_commit = " + synchronousCommit);
			return open(name);
		}
		catch (SQLException ex) {
			throw new IOException("No database could be made: " + ex.getMessage() + ".", ex);
		}
	}

	private PGSimpleDataSource open(String name) {
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setServerNames(new String[] { "127.0.0.1" });
		database.setPortNumbers(new int[] { this.server.port() });
		database.setDatabaseName(name);
		database.setUser(USER);
		database.setPassword(this.password);
		return database;
	}

	/** Processor time of all its processes so far. */
	Duration time() {
		return ProcessTime.of(List.of(this.process.pid()));
	}

	@Override
	public void close() {
		this.server.askToEnd(this.process.toHandle());
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
