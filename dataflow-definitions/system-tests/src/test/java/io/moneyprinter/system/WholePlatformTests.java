package io.moneyprinter.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;
import io.moneyprinter.platform.keeper.PartState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Films through the real platform: real servers, streams deployed by Data Flow, requests
 * as programs send them. One platform serves all tests, and the last one takes it down.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class WholePlatformTests {

	private static final String SMALL = """
			"script":"Rivers carry salt to the sea. The sea keeps it.","picture":{"resolution":180},"lengthSeconds":4""";

	@TempDir
	private static Path folder;

	private Platform platform;

	private Addresses addresses;

	private Films films;

	private Topics topics;

	/** Ctrl-C ends the tests without {@link #bringDown()}. */
	private final Thread interrupted = new Thread(this::down, "interrupted-tests");

	@BeforeAll
	void bringUp() throws Exception {
		PlatformSettings settings = PlatformSettings.in(Path.of("../..").toRealPath())
			.withHome(folder.resolve("a home with spaces"))
			.withPorts(Ports.free());
		this.platform = Platform.at(settings);
		Runtime.getRuntime().addShutdownHook(this.interrupted);
		this.addresses = this.platform.up((event) -> System.out.println(event));
		this.films = new Films(this.addresses.api(), this.addresses.accountKeyFile());
		this.topics = new Topics(this.addresses.kafka());
	}

	@AfterAll
	void bringDown() {
		down();
		Runtime.getRuntime().removeShutdownHook(this.interrupted);
	}

	@Test
	@Order(1)
	void dataFlowHasTheStreamsDeployed() throws Exception {
		JsonNode streams = dataFlow("/streams/definitions").at("/_embedded/streamDefinitionResourceList");
		assertThat(streams).extracting((stream) -> stream.get("name").asText())
			.containsExactlyInAnyOrder("topics", "films", "progress");
		assertThat(streams).extracting((stream) -> stream.get("status").asText().toLowerCase(Locale.ROOT))
			.containsOnly("deployed");
	}

	@Test
	@Order(2)
	void aRequestByHttpBecomesAFilmAndTheSameKeyNoSecondOne() throws Exception {
		String request = "{\"topic\":\"Why is the sea salty?\"," + SMALL + "}";
		HttpResponse<String> accepted = this.films.submit(request, "order-17");
		assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
		String id = Films.json(accepted).get("id").asText();
		assertThat(Films.json(this.films.submit(request, "order-17")).get("id").asText()).isEqualTo(id);
		assertThat(this.films.submit(request.replace("sea salty", "sky blue"), "order-17").statusCode()).isEqualTo(409);

		List<Films.Event> events = this.films.follow(id);
		assertThat(events).extracting(Films.Event::type).startsWith("snapshot").contains("stage-completed");
		assertThat(events.get(events.size() - 1).data().path("state").asText()).isEqualTo("published");
		assertThat(this.films.json("/v1/videos/" + id).get("state").asText()).isEqualTo("published");
		GoodFilm.check(this.films.download(id, folder.resolve("by-http.mp4")), 180, 320);
		assertThat(this.films.json("/v1/videos").get("videos")).hasSize(1);
	}

	@Test
	@Order(3)
	void aPlainKafkaProducerGetsAFilmAndAnAnswer() throws Exception {
		this.topics.send("video-requests", "{\"topic\":\"Why is the sky blue?\"," + SMALL + "}",
				Map.of("correlation-id", "c-1"));
		JsonNode reply = this.topics.await("video-replies",
				(value) -> value.path("correlationId").asText().equals("c-1"));
		assertThat(reply.get("status").asText()).isEqualTo("accepted");
		String id = reply.at("/videos/0").asText();
		awaitPublished(id);
		GoodFilm.check(this.films.download(id, folder.resolve("by-kafka.mp4")), 180, 320);
	}

	@Test
	@Order(4)
	void anInvalidRequestIsRefusedWithASentence() throws Exception {
		HttpResponse<String> refused = this.films.submit("{\"topic\":\"Salt\",\"voice\":{\"speed\":9}}", "bad-1");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(Films.json(refused).get("detail").asText()).contains("voice.speed", "9", "0.5 to 2");
		assertThat(this.films.getWithoutKey("/v1/videos").statusCode()).isEqualTo(401);
		assertThat(this.films.getWithoutKey("/health").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(5)
	void poisonLandsInTheDeadLettersAndTheNextRequestPasses() throws Exception {
		this.topics.send("video-requests", "this is no json {", Map.of());
		this.topics.send("video-requests", "{\"topic\":\"After the poison\"," + SMALL + "}",
				Map.of("correlation-id", "c-2"));
		assertThat(this.topics
			.await("video-dead-letters", (letter) -> letter.path("payload").asText().contains("this is no json"))
			.at("/failure/code")
			.asText()).isEqualTo("UNREADABLE_MESSAGE");
		JsonNode reply = this.topics.await("video-replies",
				(value) -> value.path("correlationId").asText().equals("c-2"));
		assertThat(reply.get("status").asText()).isEqualTo("accepted");
		awaitPublished(reply.at("/videos/0").asText());
	}

	@Test
	@Order(8)
	void upAgainLeavesEverythingAsItIs() {
		Map<String, Long> before = pids();
		assertThat(this.platform.up((event) -> {
		})).isEqualTo(this.addresses);
		assertThat(pids()).isEqualTo(before);
	}

	@Test
	@Order(9)
	void downLeavesNoProcessAndDownAgainIsFine() {
		Collection<Long> pids = pids().values();
		assertThat(pids).hasSizeGreaterThan(10);
		down();
		assertThat(this.platform.status().state()).isEqualTo(PartState.STOPPED);
		down();
		assertThat(this.platform.status().state()).isEqualTo(PartState.STOPPED);
		assertThat(pids).noneMatch((pid) -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
		assertThat(ProcessHandle.allProcesses()
			.flatMap((process) -> process.info().commandLine().stream())
			.filter((line) -> line.contains("a home with spaces"))).isEmpty();
	}

	private void down() {
		this.platform.down((event) -> {
		});
	}

	/** The processes of the platform by their parts' names. */
	private Map<String, Long> pids() {
		return this.platform.status()
			.parts()
			.stream()
			.filter((part) -> part.pid() > 0)
			.collect(Collectors.toMap(PlatformStatus.Part::name, PlatformStatus.Part::pid));
	}

	private void awaitPublished(String id) {
		await().atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.films.json("/v1/videos/" + id).path("state").asText().equals("published"));
	}

	private JsonNode dataFlow(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.addresses.dataflow() + path)).GET().build();
		return Films.json(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
	}

}
