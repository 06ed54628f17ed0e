package io.moneyprinter.platform.home;

/**
 * A PostgreSQL server that exists already. The user must be allowed to make roles and
 * databases.
 *
 * @param host host name or address
 * @param port port
 * @param user administrator's name
 * @param password administrator's password
 */
public record PostgresServer(String host, int port, String user, String password) {

	@Override
	public String toString() {
		return this.user + "@" + this.host + ":" + this.port;
	}

}
