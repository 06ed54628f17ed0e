package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the app answers and keeps while broker, store or database are away.
 */
class OutageTests {

	private static final PGSimpleDataSource OTHER = PostgresServer.shared().freshDatabase();

	private record Call(String method, String path, @Nullable String body) {
	}

	@Test
	void whatIsAcceptedWhileTheBrokerIsAwayIsSentByTheNextInstance() throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		VideoId sent;
		VideoId cancelled;
		try (RunningApp lonely = RunningApp.start(database, "127.0.0.1:" + deadPort(),
				"--spring.datasource.hikari.connection-timeout=1000")) {
			// Whatever a call does for the first time takes long on a busy machine.
			lonely.ask("{\"topic\":\"first\"}");
			Instant asked = Instant.now();
			sent = lonely.ask("{\"topic\":\"later\"}");
			cancelled = lonely.ask("{\"topic\":\"never\"}");
			assertThat(lonely.post("/v1/videos/" + cancelled + "/cancel", null).statusCode()).isEqualTo(200);
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
			everyCallIsAnsweredWhileTheDatabaseIsAway(lonely, database, sent);
			assertThat(lonely.get("/v1/videos/" + sent).statusCode()).isEqualTo(200);
		}
		try (RunningApp next = RunningApp.start(database, Broker.shared().address())) {
			assertThat(Broker.shared().records("video-requests", sent)).isNotEmpty();
			assertThat(Broker.shared().events(sent, "video-accepted")).isNotEmpty();
			assertThat(Broker.shared().events(cancelled, "video-cancelled")).isNotEmpty();
			assertThat(next.get("/v1/dead-letters").statusCode()).isEqualTo(200);
			listenersDoNotDelayTheEnd(next, sent);
		}
	}

	@Test
	void whatIsAcceptedWhileTheStoreIsAwayIsStoredAndSentByTheNextInstance() throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		VideoId accepted;
		VideoId retried;
		try (RunningApp lonely = RunningApp.start(database, Broker.shared().address(),
				"--moneyprinter.artifacts.type=s3", "--moneyprinter.artifacts.endpoint=http://127.0.0.1:" + deadPort(),
				"--moneyprinter.artifacts.bucket=none", "--moneyprinter.artifacts.access-key=nobody",
				"--moneyprinter.artifacts.secret-key=nobodys-secret")) {
			accepted = lonely.ask("{\"topic\":\"kept\"}");
			retried = lonely.ask("{\"topic\":\"kept, too\"}");
			assertThat(lonely.post("/v1/videos/" + retried + "/cancel", null).statusCode()).isEqualTo(200);
			assertThat(lonely.post("/v1/videos/" + retried + "/retry", null).statusCode()).isEqualTo(200);
			// The nudge of a cancellation names nothing and waits for nothing.
			assertThat(Broker.shared().records("video-controls", retried)).isNotEmpty();
			Set<String> ids = Set.of(accepted.toString(), retried.toString());
			assertThat(Broker.shared()
				.records("video-requests", 0, (record) -> ids.contains(String.valueOf(record.key())))).isEmpty();
		}
		try (RunningApp next = RunningApp.start(database, Broker.shared().address())) {
			assertThat(Broker.shared().records("video-requests", accepted)).isNotEmpty();
			assertThat(Broker.shared().records("video-requests", retried)).isNotEmpty();
			assertThat(stored(next, accepted).topic()).isEqualTo("kept");
			assertThat(stored(next, retried).topic()).isEqualTo("kept, too");
		}
	}

	private static VideoRequest stored(RunningApp app, VideoId video) {
		ArtifactRef request = app.ledger().find(video).orElseThrow().request();
		return DomainJson.read(app.bean(ArtifactStore.class), request, VideoRequest.class);
	}

	/** Each answer is 202, and then it holds, or 503, and then the caller asks again. */
	@ParameterizedTest
	@MethodSource("faults")
	void nothingThatWasAcceptedIsLostWhenTheDatabaseGoes(Weather fault) throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		try (FaultProxy line = new FaultProxy()) {
			line.leadTo("127.0.0.1", database.getPortNumbers()[0]);
			database.setServerNames(new String[] { "127.0.0.1" });
			database.setPortNumbers(new int[] { line.port() });
			try (RunningApp app = RunningApp.start(database, Broker.shared().address(),
					"--spring.datasource.hikari.connection-timeout=1000",
					"--spring.datasource.hikari.data-source-properties.socketTimeout=1")) {
				Set<VideoId> accepted = new HashSet<>(List.of(app.ask("{\"topic\":\"before\"}")));
				line.weather(fault);
				Instant end = Instant.now().plusSeconds(4);
				while (Instant.now().isBefore(end)) {
					HttpResponse<String> answer = app.post("/v1/videos", "{\"topic\":\"meanwhile\"}");
					assertThat(answer.statusCode()).as(answer.body()).isIn(202, 503);
					if (answer.statusCode() == 202) {
						accepted.add(VideoId.parse(RunningApp.json(answer).get("id").asText()));
					}
					else {
						assertThat(answer.headers().firstValue("Retry-After")).isPresent();
					}
				}
				line.weather(new Weather.Clear());
				accepted.add(askUntilAccepted(app));
				for (VideoId video : accepted) {
					assertThat(app.ledger().find(video)).isPresent();
					assertThat(Broker.shared().records("video-requests", video)).isNotEmpty();
				}
			}
		}
	}

	static Weather[] faults() {
		return new Weather[] { new Weather.Away(), new Weather.Cut(2_000, new Weather.Away()) };
	}

	private static VideoId askUntilAccepted(RunningApp app) throws InterruptedException {
		Instant end = Instant.now().plusSeconds(20);
		HttpResponse<String> answer = app.post("/v1/videos", "{\"topic\":\"after\"}");
		while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
			Thread.sleep(200);
			answer = app.post("/v1/videos", "{\"topic\":\"after\"}");
		}
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return VideoId.parse(RunningApp.json(answer).get("id").asText());
	}

	/** The web server waits 5 seconds for calls under way; streams would never end. */
	private static void listenersDoNotDelayTheEnd(RunningApp app, VideoId video) throws Exception {
		ExecutorService listener = Executors.newSingleThreadExecutor();
		try {
			Future<HttpResponse<String>> stream = listener.submit(() -> app.get("/v1/videos/" + video + "/events"));
			Thread.sleep(500);
			Instant asked = Instant.now();
			app.close();
			assertThat(stream.get(1, TimeUnit.SECONDS).body()).contains("event:snapshot");
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
		}
		finally {
			listener.shutdownNow();
		}
	}

	private static void everyCallIsAnsweredWhileTheDatabaseIsAway(RunningApp app, PGSimpleDataSource database,
			VideoId id) throws Exception {
		String video = "/v1/videos/" + id;
		Stream<Call> commands = Stream.of("cancel", "retry", "pause", "resume", "approve")
			.map((command) -> new Call("POST", video + "/" + command, null));
		List<Call> calls = Stream.concat(commands,
				Stream.of(new Call("POST", "/v1/videos", "{\"topic\":\"now\"}"), new Call("GET", "/v1/videos", null),
						new Call("GET", video, null), new Call("GET", video + "/events", null),
						new Call("GET", video + "/script", null), new Call("PUT", video + "/script", "{}"),
						new Call("POST", video + "/reject", "{\"reason\":\"no\"}"),
						new Call("POST", video + "/priority", "{\"class\":\"bulk\"}"),
						new Call("GET", "/v1/dead-letters", null), new Call("GET", "/v1/dead-letters/0-1", null),
						new Call("POST", "/v1/dead-letters/0-1/replay", null)))
			.toList();
		open(database, false);
		ExecutorService callers = Executors.newFixedThreadPool(calls.size());
		try {
			List<Future<HttpResponse<String>>> answers = callers.invokeAll(calls.stream()
				.<Callable<HttpResponse<String>>>map((call) -> () -> app.send(call.method(), call.path(), call.body()))
				.toList(), 30, TimeUnit.SECONDS);
			for (int i = 0; i < calls.size(); i++) {
				HttpResponse<String> answer = answers.get(i).get();
				assertThat(answer.statusCode()).as("%s: %s", calls.get(i), answer.body()).isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			}
		}
		finally {
			callers.shutdownNow();
			open(database, true);
		}
	}

	private static void open(PGSimpleDataSource database, boolean open) throws SQLException {
		String name = String.valueOf(database.getDatabaseName());
		try (Connection connection = OTHER.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("alter database " + name + " with allow_connections " + open);
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
		}
	}

	private static int deadPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
