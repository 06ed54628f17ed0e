package io.moneyprinter.publish.postgres;

import java.sql.SQLException;
import java.time.Clock;

import io.moneyprinter.publish.PublicationDeathContract;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostgresPublicationDeathTests extends PublicationDeathContract {

	private static SingleConnectionDataSource connection;

	@BeforeAll
	static void migrate() throws SQLException {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		PostgresPublicationLog.migrate(database);
		connection = new SingleConnectionDataSource(database.getConnection(), true);
	}

	@AfterAll
	static void close() {
		connection.destroy();
	}

	@Override
	protected PublicationLog log() {
		return new PostgresPublicationLog(connection, Clock.systemUTC());
	}

}
