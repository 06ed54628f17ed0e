package io.moneyprinter.launcher.place;

import java.net.URI;
import java.net.URISyntaxException;

import io.moneyprinter.platform.home.ObjectStoreServer;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;
import io.moneyprinter.platform.home.PostgresServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which servers are started, and where they listen. */
public final class ServerOptions {

	@Option(names = "--kafka", paramLabel = "HOST:PORT", order = 90,
			description = "A Kafka cluster that exists already; several brokers divided by commas.")
	private @Nullable String kafka;

	@Option(names = "--postgres", paramLabel = "URL", order = 91,
			description = "A PostgreSQL server that exists already: postgres://USER@HOST:PORT; the password "
					+ "comes from PGPASSWORD.")
	private @Nullable String postgres;

	@Option(names = "--s3", paramLabel = "URL", order = 92,
			description = "An S3 server that exists already: https://HOST; the keys come from "
					+ "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
	private @Nullable String objectStore;

	@Option(names = "--free-ports", order = 93,
			description = "Takes ports that are free instead of the usual ones, so that a second platform with a "
					+ "home of its own can run beside the first.")
	private boolean freePorts;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	/**
	 * The settings with these servers in them.
	 * @param settings without
	 * @return with
	 */
	public PlatformSettings on(PlatformSettings settings) {
		PlatformSettings with = this.freePorts ? settings.withPorts(Ports.free()) : settings;
		if (this.kafka != null) {
			with = with.withKafka(this.kafka);
		}
		if (this.postgres != null) {
			with = with.withPostgres(postgres(this.postgres));
		}
		if (this.objectStore != null) {
			with = with.withObjectStore(objectStore(this.objectStore));
		}
		return with;
	}

	private PostgresServer postgres(String text) {
		URI uri = uri("--postgres", text, "postgres://USER@HOST:PORT");
		String user = uri.getUserInfo();
		if (uri.getHost() == null || user == null || user.contains(":")) {
			throw wrong("--postgres", text, "postgres://USER@HOST:PORT, without the password");
		}
		return new PostgresServer(uri.getHost(), (uri.getPort() > 0) ? uri.getPort() : 5432, user,
				secret("--postgres", "PGPASSWORD"));
	}

	private ObjectStoreServer objectStore(String text) {
		URI uri = uri("--s3", text, "https://HOST");
		if (uri.getHost() == null || uri.getUserInfo() != null) {
			throw wrong("--s3", text, "https://HOST, without the keys");
		}
		return new ObjectStoreServer(text, secret("--s3", "AWS_ACCESS_KEY_ID"),
				secret("--s3", "AWS_SECRET_ACCESS_KEY"));
	}

	private URI uri(String option, String text, String allowed) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			throw wrong(option, text, allowed);
		}
	}

	private String secret(String option, String variable) {
		String value = System.getenv(variable);
		if (value == null || value.isEmpty()) {
			throw new ParameterException(line(), option + " needs the environment variable " + variable + ".");
		}
		return value;
	}

	private ParameterException wrong(String option, String text, String allowed) {
		return new ParameterException(line(), option + " is '" + text + "'; allowed: " + allowed + ".");
	}

	private CommandLine line() {
		return this.spec.commandLine();
	}

}
