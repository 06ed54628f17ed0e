package io.moneyprinter.system;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.system.faults.Trial;
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

	private static final String SCRIPT = "stream-apps/script-processor";

	private static final Path NEXT = TestPlatform.jar(SCRIPT, "0.1.1");

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private Films films;

	private Topics topics;

	private DataFlow dataFlow;

	@BeforeAll
	void bringUp() throws Exception {
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("a home with spaces")));
		this.films = this.platform.films();
		this.topics = this.platform.topics();
		this.dataFlow = this.platform.dataFlow();
	}

	@AfterAll
	void bringDown() throws Exception {
		this.platform.close();
		Files.deleteIfExists(NEXT);
	}

	@Test
	@Order(1)
	void dataFlowHasTheStreamsDeployed() throws Exception {
		JsonNode streams = this.dataFlow.get("/streams/definitions").at("/_embedded/streamDefinitionResourceList");
		assertThat(streams).extracting((stream) -> stream.get("name").asText() + " " + stream.get("status").asText())
			.contains("topics deployed", "films deployed", "progress deployed", "films-bulk undeployed",
					"script-only undeployed");
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
		this.films.awaitPublished(id);
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
		this.films.awaitPublished(reply.at("/videos/0").asText());
	}

	@Test
	@Order(6)
	void aStageIsScaledUpdatedAndRolledBackUnderLoadAndNoFilmIsLostOrMadeTwice() throws Exception {
		Files.copy(TestPlatform.jar(SCRIPT, "0.1.0"), NEXT, StandardCopyOption.REPLACE_EXISTING);
		this.dataFlow.register("processor", "script-processor", "0.1.1", NEXT);
		try (FilmLoad load = new FilmLoad(this.films, Duration.ofSeconds(3))) {
			this.dataFlow.scale("films", "render-processor", 2);
			this.dataFlow.update("films", Map.of("version.script-processor", "0.1.1"));
			assertThat(this.dataFlow.version("films", "script-processor")).isEqualTo("0.1.1");
			load.awaitFilms(1);
			this.dataFlow.rollback("films", 0);
			assertThat(this.dataFlow.version("films", "script-processor")).isEqualTo("0.1.0");
			this.dataFlow.scale("films", "render-processor", 1);
			load.awaitFilms(1);
			load.awaitEachMadeOnce(this.topics);
		}
	}

	@Test
	@Order(7)
	void threeKillsByChanceLoseNothingAndDoubleNothing() throws Exception {
		try (Trial trial = new Trial(this.platform)) {
			trial.survivesThreeKills();
		}
	}

	@Test
	@Order(8)
	void upAgainLeavesEverythingAsItIs() {
		Map<String, Long> before = this.platform.pids();
		assertThat(this.platform.platform().up((event) -> {
		})).isEqualTo(this.platform.addresses());
		assertThat(this.platform.pids()).isEqualTo(before);
	}

	@Test
	@Order(9)
	void downLeavesNoProcessAndDownAgainIsFine() {
		Collection<Long> pids = this.platform.pids().values();
		assertThat(pids).hasSizeGreaterThan(10);
		this.platform.down();
		assertThat(this.platform.platform().status().state()).isEqualTo(PartState.STOPPED);
		this.platform.down();
		assertThat(this.platform.platform().status().state()).isEqualTo(PartState.STOPPED);
		assertThat(pids).noneMatch((pid) -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
		assertThat(ProcessHandle.allProcesses()
			.flatMap((process) -> process.info().commandLine().stream())
			.filter((line) -> line.contains("a home with spaces"))).isEmpty();
	}

}
