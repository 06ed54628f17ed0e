package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoEnd;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole app on a real broker and a real database, called over HTTP.
 */
class TopicSourceTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 4, "video-requests",
			"video-events");

	private static final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	static Path folder;

	private static ConfigurableApplicationContext app;

	@BeforeAll
	static void start() throws IOException {
		broker.afterPropertiesSet();
		app = run(PostgresServer.shared().freshDatabase(), broker.getBrokersAsString());
	}

	private static ConfigurableApplicationContext run(PGSimpleDataSource database, String brokers) throws IOException {
		Path key = Files.writeString(folder.resolve("account.key"), KEY + "\n");
		return new SpringApplicationBuilder(TopicSource.class).run("--server.port=0",
				"--spring.cloud.stream.kafka.binder.brokers=" + brokers, "--spring.datasource.url=" + database.getUrl(),
				"--spring.datasource.username=" + database.getUser(),
				"--spring.datasource.password=" + database.getPassword(), "--moneyprinter.account.key-file=" + key,
				"--moneyprinter.artifacts.type=local",
				"--moneyprinter.artifacts.folder=" + Files.createTempDirectory(folder, "artifacts"),
				"--moneyprinter.events.pause=1s", "--db-scheduler.heartbeat-interval=1s",
				"--db-scheduler.shutdown-max-wait=2s");
	}

	@AfterAll
	static void stop() {
		app.close();
		broker.destroy();
	}

	@Test
	void anAcceptedVideoIsSentUnderItsId() throws Exception {
		HttpResponse<String> answer = post("/v1/videos", "{\"topic\":\"Why is the sea salty?\"}");
		assertThat(answer.statusCode()).isEqualTo(202);
		String id = json(answer).get("id").asText();
		assertThat(answer.headers().firstValue("Location")).contains("/v1/videos/" + id);
		assertThat(records("video-requests", id)).singleElement()
			.satisfies((record) -> assertThat(record.value()).contains("\"attempt\":1"));
		assertThat(records("video-events", id)).singleElement()
			.satisfies((record) -> assertThat(record.value()).contains("video-accepted", "Why is the sea salty?"));
		JsonNode view = json(get("/v1/videos/" + id));
		assertThat(view.get("state").asText()).isEqualTo("queued");
		assertThat(view.get("percent").asInt()).isZero();
		assertThat(json(get("/v1/videos")).get("videos")).isNotEmpty();
	}

	@Test
	void theSameKeyAtOnceFromManyIsOneVideo() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(16);
		List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			calls.add(() -> post("/v1/videos", "{\"topic\":\"one\"}", "Idempotency-Key", "many"));
		}
		List<String> ids = new ArrayList<>();
		for (Future<HttpResponse<String>> future : callers.invokeAll(calls)) {
			assertThat(future.get().statusCode()).as(future.get().body()).isEqualTo(202);
			ids.add(json(future.get()).get("id").asText());
		}
		callers.shutdown();
		assertThat(ids).containsOnly(ids.get(0));
		assertThat(records("video-requests", ids.get(0))).hasSize(1);
		HttpResponse<String> other = post("/v1/videos", "{\"topic\":\"another\"}", "Idempotency-Key", "many");
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(json(other).get("code").asText()).isEqualTo("IDEMPOTENCY_CONFLICT");
	}

	@Test
	void eventsComeAsTheyHappenAndEndWithTheVideo() throws Exception {
		String id = json(post("/v1/videos", "{\"topic\":\"events\"}")).get("id").asText();
		VideoId video = VideoId.parse(id);
		records("video-events", id);
		ExecutorService listener = Executors.newSingleThreadExecutor();
		try {
			Future<HttpResponse<String>> stream = listener.submit(() -> get("/v1/videos/" + id + "/events"));
			Thread.sleep(1500);
			say(new VideoEvent.StageStarted(video, 1, AccountId.LOCAL, Instant.now(), StageName.SCRIPT));
			Failure failure = new Failure(ErrorCode.INTERNAL, "It was a try.", StageName.SCRIPT);
			app.getBean(Ledger.class).end(video, 1, new VideoEnd.Failed(failure));
			say(new VideoEvent.VideoFailed(video, 1, AccountId.LOCAL, Instant.now(), failure));
			String text = stream.get().body();
			assertThat(text).containsSubsequence("event:snapshot", "\"state\":\"queued\"", "event:stage-started",
					"event:snapshot", "\"state\":\"failed\"");
			assertThat(get("/v1/videos/" + id + "/events", "Last-Event-ID", "end-1").statusCode()).isEqualTo(204);
		}
		finally {
			listener.shutdownNow();
		}
		HttpResponse<String> film = get("/v1/videos/" + id + "/film");
		assertThat(film.statusCode()).isEqualTo(409);
		assertThat(json(film).get("detail").asText()).contains("It was a try.");
	}

	@Test
	void aVideoIsAcceptedWhileTheBrokerIsAwayAndSentByTheNextInstance() throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		String id;
		try (ConfigurableApplicationContext lonely = run(database, "127.0.0.1:" + deadPort())) {
			Instant asked = Instant.now();
			HttpResponse<String> answer = send(lonely, "POST", "/v1/videos", "{\"topic\":\"later\"}");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
			id = json(answer).get("id").asText();
			assertThat(json(send(lonely, "GET", "/v1/videos/" + id, null)).get("state").asText()).isEqualTo("queued");
		}
		try (ConfigurableApplicationContext next = run(database, broker.getBrokersAsString())) {
			assertThat(next.isRunning()).isTrue();
			assertThat(records("video-requests", id)).isNotEmpty();
			assertThat(records("video-events", id)).isNotEmpty();
		}
	}

	private static int deadPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Test
	void healthNeedsNoKeyAndNamesWhatTheAppDependsOn() throws Exception {
		HttpResponse<String> health = client.send(HttpRequest.newBuilder(at(app, "/health")).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
		JsonNode checks = json(health).get("checks");
		for (String name : List.of("database", "store", "kafka")) {
			assertThat(checks.get(name).get("status").asText()).as(name).isEqualTo("UP");
		}
		assertThat(checks.get("cache").get("status").asText()).isEqualTo("NOT_USED");
		assertThat(get("/health/ready").statusCode()).isEqualTo(200);
		assertThat(get("/health/live").statusCode()).isEqualTo(200);
	}

	@Test
	void theApiIsDescribed() throws Exception {
		JsonNode paths = json(get("/openapi")).get("paths");
		assertThat(paths.fieldNames()).toIterable()
			.contains("/v1/videos", "/v1/videos/{id}", "/v1/videos/{id}/film", "/v1/videos/{id}/events",
					"/v1/materials");
		assertThat(paths.at("/~1v1~1videos/post").toString()).contains("VideoRequest").doesNotContain("\"account\"");
		assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
		assertThat(
				client.send(HttpRequest.newBuilder(at(app, "/openapi")).build(), HttpResponse.BodyHandlers.ofString())
					.statusCode())
			.isEqualTo(401);
	}

	private static HttpResponse<String> post(String path, String body, String... headers) throws Exception {
		return send(app, "POST", path, body, headers);
	}

	private static HttpResponse<String> get(String path, String... headers) throws Exception {
		return send(app, "GET", path, null, headers);
	}

	private static HttpResponse<String> send(ConfigurableApplicationContext to, String method, String path,
			@org.jspecify.annotations.Nullable String body, String... headers) throws Exception {
		HttpRequest.Builder call = HttpRequest.newBuilder(at(to, path))
			.header("Authorization", "Bearer " + KEY)
			.timeout(Duration.ofSeconds(40))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		if (body != null) {
			call.header("Content-Type", "application/json");
		}
		if (headers.length > 0) {
			call.headers(headers);
		}
		return client.send(call.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static URI at(ConfigurableApplicationContext to, String path) {
		return URI.create("http://localhost:" + to.getEnvironment().getProperty("local.server.port") + path);
	}

	private static JsonNode json(HttpResponse<String> answer) throws IOException {
		return DomainJson.mapper().readTree(answer.body());
	}

	private static void say(VideoEvent event) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", broker.getBrokersAsString()), new StringSerializer(),
				new StringSerializer())) {
			producer
				.send(new ProducerRecord<>("video-events", event.videoId().toString(),
						new String(DomainJson.write(event), StandardCharsets.UTF_8)))
				.get();
		}
	}

	/** Waits for the first record with a key, then as long again for one too many. */
	private static List<ConsumerRecord<String, String>> records(String topic, String key) {
		return records(broker, topic, key);
	}

	private static List<ConsumerRecord<String, String>> records(EmbeddedKafkaBroker broker, String topic, String key) {
		List<ConsumerRecord<String, String>> found = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", broker.getBrokersAsString(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
				.toList());
			Instant deadline = Instant.now().plusSeconds(40);
			while (found.isEmpty() && Instant.now().isBefore(deadline)) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> keep(record, key, found));
			}
			consumer.poll(Duration.ofMillis(1000)).forEach((record) -> keep(record, key, found));
		}
		return found;
	}

	private static void keep(ConsumerRecord<String, String> record, String key,
			List<ConsumerRecord<String, String>> found) {
		if (key.equals(record.key())) {
			found.add(record);
		}
	}

}
