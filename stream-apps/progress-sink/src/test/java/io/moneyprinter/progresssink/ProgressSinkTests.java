package io.moneyprinter.progresssink;

import java.io.IOException;
import java.net.Socket;
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

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on a real broker, called over HTTP.
 */
class ProgressSinkTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 4, "video-events")
		.brokerProperties(Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
				"group.initial.rebalance.delay.ms", "0"));

	private static final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	static Path folder;

	private static final List<ConfigurableApplicationContext> apps = new ArrayList<>();

	@BeforeAll
	static void start() throws IOException {
		broker.afterPropertiesSet();
		Path key = Files.writeString(folder.resolve("account.key"), KEY + "\n");
		for (int instance = 0; instance < 2; instance++) {
			apps.add(new SpringApplicationBuilder(ProgressSink.class).run("--server.port=0",
					"--spring.cloud.stream.kafka.binder.brokers=" + broker.getBrokersAsString(),
					"--spring.cloud.stream.bindings.input.destination=video-events",
					"--spring.cloud.stream.instance-index=" + instance, "--spring.cloud.dataflow.stream.name=progress",
					"--spring.cloud.dataflow.stream.app.type=sink", "--moneyprinter.account.key-file=" + key,
					"--moneyprinter.progress.state-dir=" + folder.resolve("state")));
		}
	}

	@AfterAll
	static void stop() {
		apps.forEach(ConfigurableApplicationContext::close);
		broker.destroy();
	}

	@Test
	void everyInstanceTellsOfEveryVideo() throws Exception {
		List<VideoId> videos = new ArrayList<>();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", broker.getBrokersAsString()), new StringSerializer(),
				new StringSerializer())) {
			for (int i = 0; i < 12; i++) {
				VideoId video = VideoId.random();
				videos.add(video);
				VideoEvent event = new VideoEvent.StageProgressed(video, 1, AccountId.LOCAL, Instant.now(),
						StageName.RENDER, 1, 0.4, "scene 2 of 5");
				producer
					.send(new ProducerRecord<>("video-events", video.toString(),
							new String(DomainJson.write(event), StandardCharsets.UTF_8)))
					.get();
			}
		}
		for (ConfigurableApplicationContext app : apps) {
			for (VideoId video : videos) {
				JsonNode progress = DomainJson.mapper().readTree(eventually(app, "/v1/progress/" + video).body());
				assertThat(progress.get("percent").asInt()).isEqualTo(50);
				assertThat(progress.get("sentence").asText()).isEqualTo("scene 2 of 5");
			}
			JsonNode list = DomainJson.mapper().readTree(eventually(app, "/v1/progress").body()).get("videos");
			assertThat(list.findValuesAsText("videoId")).containsAll(videos.stream().map(VideoId::toString).toList());
		}
		assertThat(get(apps.get(0), "/v1/progress/" + VideoId.random()).statusCode()).isEqualTo(404);
		assertThat(get(apps.get(0), "/v1/progress/nonsense").statusCode()).isEqualTo(400);
		assertThat(get(apps.get(0), "/health/ready").statusCode()).isEqualTo(200);
	}

	@Test
	void everyMeasureTellsOfStreamAppAndInstance() throws Exception {
		HttpResponse<String> answer = get(apps.get(1), "/actuator/prometheus");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body().lines().filter((line) -> line.startsWith("jvm_threads_live_threads{"))).singleElement()
			.asString()
			.contains("stream_name=\"progress\"", "application_name=\"progress-sink\"", "application_type=\"sink\"",
					"instance_index=\"1\"", "application_guid=\"unknown\"");
	}

	@Test
	void saysWhichAppItIs() throws Exception {
		JsonNode app = DomainJson.mapper().readTree(get(apps.get(0), "/actuator/info").body()).get("app");
		assertThat(app.get("name").asText()).isEqualTo("progress-sink");
		assertThat(app.get("description").asText()).isNotBlank();
		assertThat(app.get("version").asText()).startsWith("0.");
	}

	/** No filter sees such a call, only the container. */
	@Test
	void aMalformedCallIsAnsweredAsAProblemToo() throws Exception {
		String answer;
		try (Socket socket = new Socket("127.0.0.1", port(apps.get(0)))) {
			socket.setSoTimeout(5000);
			socket.getOutputStream()
				.write("GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"BAD_REQUEST\"");
	}

	/** Partitions move between instances for a while after a start. */
	private static HttpResponse<String> eventually(ConfigurableApplicationContext app, String path) throws Exception {
		Instant deadline = Instant.now().plusSeconds(90);
		HttpResponse<String> answer = get(app, path);
		while (answer.statusCode() != 200 && Instant.now().isBefore(deadline)) {
			assertThat(answer.statusCode()).as(answer.body()).isIn(404, 503);
			Thread.sleep(300);
			answer = get(app, path);
		}
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext app, String path) throws Exception {
		URI address = URI.create("http://localhost:" + port(app) + path);
		return client.send(
				HttpRequest.newBuilder(address).header("X-Api-Key", KEY).timeout(Duration.ofSeconds(20)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static int port(ConfigurableApplicationContext app) {
		return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
