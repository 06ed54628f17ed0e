package io.moneyprinter.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, one for each test JVM, started when it is first asked for. Tests ask
 * it for a database of their own.
 */
public final class PostgresServer {

	private final EmbeddedPostgres postgres;

	private final AtomicInteger databases = new AtomicInteger();

	private PostgresServer() throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "off")
			.setServerConfig("max_connections", "100")
			.start();
	}

	/**
	 * The server of this JVM.
	 * @return ready to be asked
	 */
	public static PostgresServer shared() {
		return Holder.SERVER;
	}

	/**
	 * A new, empty database.
	 * @return connections to it, without a pool
	 */
	public PGSimpleDataSource freshDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		try (Connection connection = this.postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The test database " + name + " cannot be made.", ex);
		}
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setUrl(this.postgres.getJdbcUrl("postgres", name));
		return database;
	}

	private static final class Holder {

		private static final PostgresServer SERVER = create();

		private static PostgresServer create() {
			try {
				return new PostgresServer();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
