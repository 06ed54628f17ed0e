package io.moneyprinter.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.home.Secrets;

/**
 * PostgreSQL from binaries of its own. Every commit reaches the disk: what was accepted
 * is never forgotten.
 */
class Postgres implements Server {

	private final PlatformSettings settings;

	private final Home home;

	Postgres(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
	}

	@Override
	public String name() {
		return "postgres";
	}

	@Override
	public int port() {
		return this.settings.ports().postgres();
	}

	@Override
	public void prepare() {
		if (!Files.exists(data().resolve("PG_VERSION"))) {
			initialise(PostgresBinaries.unpack(this.home.unpacked(name())));
		}
	}

	private void initialise(Path binaries) {
		Path password = this.home.secrets().resolve("postgres.password");
		PrivateFile.write(password, Secrets.of(this.home).postgresPassword() + "\n");
		run(List.of(binaries.resolve("bin/initdb").toString(), "-D", data().toString(), "-U", "postgres", "-A",
				"scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
				"--no-sync", "--no-instructions"));
	}

	private void run(List<String> program) {
		try {
			Process process = new ProcessBuilder(Unprivileged.command(program)).redirectErrorStream(true)
				.redirectOutput(this.home.log(name()).toFile())
				.start();
			if (process.waitFor() != 0) {
				throw new PlatformException(
						"The database in " + data() + " could not be made; " + this.home.log(name()) + " says why.");
			}
		}
		catch (IOException ex) {
			throw new PlatformException("The database in " + data() + " could not be made: " + ex.getMessage() + ".",
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("The start of PostgreSQL was interrupted.", ex);
		}
	}

	@Override
	public List<String> command() {
		Path program = PostgresBinaries.unpack(this.home.unpacked(name())).resolve("bin/postgres");
		List<String> command = new ArrayList<>(List.of(program.toString(), "-D", data().toString()));
		command.addAll(setting("listen_addresses", "127.0.0.1"));
		command.addAll(setting("port", Integer.toString(port())));
		command.addAll(setting("unix_socket_directories", ""));
		command.addAll(setting("max_connections", "120"));
		command.addAll(setting("shared_buffers", "64MB"));
		command.addAll(setting("fsync", "on"));
		command.addAll(setting("synchronous_commit", "on"));
		command.addAll(setting("timezone", "UTC"));
		command.addAll(setting("log_min_messages", "warning"));
		return Unprivileged.command(command);
	}

	private static List<String> setting(String name, String value) {
		return List.of("-c", name + "=" + value);
	}

	@Override
	public Path workingFolder() {
		return data();
	}

	@Override
	public boolean answers() {
		return Databases.answers(this.settings);
	}

	/** A plain SIGTERM would wait until every client has gone by itself. */
	@Override
	public void askToEnd(ProcessHandle process) {
		try {
			new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
		}
		catch (IOException ex) {
			process.destroy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			process.destroy();
		}
	}

	private Path data() {
		return this.home.data("postgres");
	}

}
