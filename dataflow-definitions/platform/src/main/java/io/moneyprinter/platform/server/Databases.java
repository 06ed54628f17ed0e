package io.moneyprinter.platform.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PostgresServer;
import io.moneyprinter.platform.home.Secrets;

/**
 * One database and one role, of the same name, for everyone who keeps state in
 * PostgreSQL.
 */
public final class Databases {

	private static final String ALREADY_THERE = "42710";

	private Databases() {
	}

	/**
	 * Makes roles and databases that are absent, and sets the roles' passwords.
	 * @param settings where PostgreSQL is
	 */
	public static void make(PlatformSettings settings) {
		Secrets secrets = Secrets.of(new Home(settings.home()));
		Map<String, String> passwords = Map.of("skipper", secrets.skipperPassword(), "dataflow",
				secrets.dataflowPassword(), "moneyprinter", secrets.ledgerPassword());
		try (Connection connection = connect(settings)) {
			for (Map.Entry<String, String> owner : passwords.entrySet()) {
				make(connection, owner.getKey(), owner.getValue());
			}
		}
		catch (SQLException ex) {
			throw new PlatformException("The databases could not be made at " + Places.database(settings, "postgres")
					+ ": " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * Names are ours and passwords have no quotes in them: neither can be a parameter of
	 * these statements.
	 */
	private static void make(Connection connection, String name, String password) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try {
				statement.execute("create role " + name + " login");
			}
			catch (SQLException ex) {
				if (!ALREADY_THERE.equals(ex.getSQLState())) {
					throw ex;
				}
			}
			statement.execute("alter role " + name + " password '" + password + "'");
			if (!exists(connection, name)) {
				statement.execute("grant " + name + " to current_user");
				statement.execute("create database " + name + " owner " + name);
			}
		}
	}

	private static boolean exists(Connection connection, String database) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
			query.setString(1, database);
			try (ResultSet found = query.executeQuery()) {
				return found.next();
			}
		}
	}

	/** Whether the server lets its administrator in. */
	static boolean answers(PlatformSettings settings) {
		try (Connection connection = connect(settings)) {
			return connection.isValid(2);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static Connection connect(PlatformSettings settings) throws SQLException {
		Properties properties = new Properties();
		properties.put("user", settings.postgres().map(PostgresServer::user).orElse("postgres"));
		properties.put("password",
				settings.postgres()
					.map(PostgresServer::password)
					.orElseGet(() -> Secrets.of(new Home(settings.home())).postgresPassword()));
		properties.put("connectTimeout", "2");
		properties.put("socketTimeout", "30");
		return DriverManager.getConnection(Places.database(settings, "postgres"), properties);
	}

}
