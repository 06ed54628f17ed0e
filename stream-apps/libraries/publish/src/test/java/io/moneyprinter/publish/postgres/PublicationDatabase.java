package io.moneyprinter.publish.postgres;

import java.sql.SQLException;
import java.time.Clock;

import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database with the log's tables, for all tests of a class, which open the log anew as
 * a process that starts again does.
 */
final class PublicationDatabase implements BeforeAllCallback, AfterAllCallback {

	private SingleConnectionDataSource connection;

	@Override
	public void beforeAll(ExtensionContext context) throws SQLException {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		PostgresPublicationLog.migrate(database);
		this.connection = new SingleConnectionDataSource(database.getConnection(), true);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.connection.destroy();
	}

	PublicationLog open() {
		return new PostgresPublicationLog(this.connection, Clock.systemUTC());
	}

}
