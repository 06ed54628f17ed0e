package io.moneyprinter.topicsource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole app on a real broker and a real database, called over HTTP.
 */
final class RunningApp implements AutoCloseable {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private RunningApp(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** The app that all tests of this JVM share. */
	static RunningApp shared() {
		return Holder.APP;
	}

	/** Starts an app; of two settings of one name the given one holds. */
	static RunningApp start(PGSimpleDataSource database, String brokers, String... settings) {
		return start(database, brokers, CommitPoints.UNSEEN, settings);
	}

	static RunningApp start(PGSimpleDataSource database, String brokers, CommitPoints commitPoints,
			String... settings) {
		try {
			Path folder = Files.createTempDirectory("topic-source");
			Path key = Files.writeString(folder.resolve("account.key"), KEY + "\n");
			Stream<String> usual = Stream.of("--server.port=0", "--spring.cloud.stream.kafka.binder.brokers=" + brokers,
					"--spring.datasource.url=" + database.getUrl(),
					"--spring.datasource.username=" + database.getUser(),
					"--spring.datasource.password=" + database.getPassword(), "--moneyprinter.account.key-file=" + key,
					"--moneyprinter.artifacts.type=local",
					"--moneyprinter.artifacts.folder=" + folder.resolve("artifacts"), "--moneyprinter.events.pause=1s",
					"--db-scheduler.heartbeat-interval=1s", "--db-scheduler.shutdown-max-wait=500ms");
			Map<String, String> named = new LinkedHashMap<>();
			Stream.concat(usual, Stream.of(settings))
				.forEach((setting) -> named.put(setting.substring(0, setting.indexOf('=')), setting));
			return new RunningApp(new SpringApplicationBuilder(TopicSource.class)
				.initializers((starting) -> ((GenericApplicationContext) starting).registerBean(CommitPoints.class,
						() -> commitPoints))
				.run(named.values().toArray(String[]::new)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	Ledger ledger() {
		return bean(Ledger.class);
	}

	/** Asks for a film and gives back its id. */
	VideoId ask(String request) {
		HttpResponse<String> answer = post("/v1/videos", request);
		if (answer.statusCode() != 202) {
			throw new IllegalStateException(answer.body());
		}
		return VideoId.parse(json(answer).get("id").asText());
	}

	HttpResponse<String> post(String path, @Nullable String body, String... headers) {
		return send("POST", path, body, headers);
	}

	HttpResponse<String> put(String path, String body) {
		return send("PUT", path, body);
	}

	HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, null, headers);
	}

	HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
		HttpRequest.Builder call = HttpRequest.newBuilder(at(path))
			.timeout(Duration.ofSeconds(40))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody())
			.headers(Stream.concat(Stream.of("Authorization", "Bearer " + KEY), Stream.of(headers))
				.toArray(String[]::new));
		if (body != null) {
			call.header("Content-Type", "application/json");
		}
		return send(call.build());
	}

	HttpResponse<String> withoutKey(String path) {
		return send(HttpRequest.newBuilder(at(path)).build());
	}

	private static HttpResponse<String> send(HttpRequest call) {
		try {
			return client.send(call, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port") + path);
	}

	static JsonNode json(HttpResponse<String> answer) {
		try {
			return DomainJson.mapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static final class Holder {

		private static final RunningApp APP = start(PostgresServer.shared().freshDatabase(), Broker.shared().address(),
				"--moneyprinter.requests.bulk=video-requests-bulk");

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(APP::close));
		}

	}

}
