package io.moneyprinter.platform.home;

import java.net.URI;

/** The addresses that follow from settings. */
public final class Places {

	/** The bucket of all artifacts. */
	public static final String BUCKET = "moneyprinter";

	private static final String LOOPBACK = "127.0.0.1";

	private Places() {
	}

	/**
	 * Where everything is, or will be once it is up.
	 * @param settings what the platform is
	 * @return its addresses
	 */
	public static Addresses of(PlatformSettings settings) {
		Ports ports = settings.ports();
		return new Addresses(http(ports.api()), http(ports.progress()),
				settings.kafka().orElse(LOOPBACK + ":" + ports.kafka()), database(settings, "moneyprinter"),
				settings.objectStore().map((store) -> URI.create(store.endpoint())).orElse(http(ports.objectStore())),
				BUCKET, http(ports.dataflow()), URI.create(http(ports.dataflow()) + "/dashboard"),
				new Home(settings.home()).accountKeyFile());
	}

	/**
	 * The JDBC address of a database.
	 * @param settings what the platform is
	 * @param name the database
	 * @return a PostgreSQL JDBC address without credentials
	 */
	public static String database(PlatformSettings settings, String name) {
		String server = settings.postgres()
			.map((postgres) -> postgres.host() + ":" + postgres.port())
			.orElse(LOOPBACK + ":" + settings.ports().postgres());
		return "jdbc:postgresql://" + server + "/" + name;
	}

	private static URI http(int port) {
		return URI.create("http://" + LOOPBACK + ":" + port);
	}

}
