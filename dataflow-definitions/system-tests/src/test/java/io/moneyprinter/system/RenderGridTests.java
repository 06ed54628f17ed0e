package io.moneyprinter.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.process.SupervisedApp;
import io.moneyprinter.testkit.media.NextFfmpeg;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Films of a minute on a platform with two renderers, while one is killed and while the
 * engine is replaced.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RenderGridTests {

	private static final String RENDERER = "stream-apps/render-processor";

	private static final Path NEXT = TestPlatform.jar(RENDERER, "0.1.3");

	/** Read aloud, it takes about three seconds. */
	private static final String SENTENCE = "Film number %d tells of river number %d and its salt. ";

	private static final int MOST_FILMS = 4;

	private static final Duration LONG_ENOUGH = Duration.ofMinutes(8);

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	@BeforeAll
	void bringUp() throws Exception {
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")));
		this.platform.dataFlow().scale("films", "render-processor", 2);
		await("two members").atMost(LONG_ENOUGH)
			.until(() -> nodes(), (nodes) -> nodes.stream().filter(RenderGridTests::active).count() == 2);
	}

	@AfterAll
	void bringDown() throws Exception {
		this.platform.close();
		Files.deleteIfExists(NEXT);
	}

	@Test
	@Order(1)
	void twoRenderersMakeOneFilm() throws Exception {
		// On a machine that has nothing else to do, one may be done before the other
		// begins.
		String id = shared(10);
		awaitPublishedOnce(id);
		GoodFilm.check(this.platform.films().download(id, folder.resolve("shared.mp4")), 1080, 1920);
	}

	@Test
	@Order(2)
	void aRendererThatIsKilledInTheMiddleOfAFilmCostsNeitherFilmNorPublication() throws Exception {
		String id = shared(20);
		assertThat(renderers().get(0).child().orElseThrow().destroyForcibly()).isTrue();
		awaitPublishedOnce(id);
		GoodFilm.check(this.platform.films().download(id, folder.resolve("after-a-kill.mp4")), 1080, 1920);
	}

	@Test
	@Order(3)
	void theEngineIsReplacedInTheMiddleOfFilms() throws Exception {
		Ffmpeg engine = Ffmpeg.find(FfmpegSettings.in(folder.resolve("engine")));
		Path next = NextFfmpeg.of(engine.executable(), folder.resolve("next engine"));
		Files.copy(TestPlatform.jar(RENDERER, "0.1.0"), NEXT, StandardCopyOption.REPLACE_EXISTING);
		this.platform.dataFlow().register("processor", "render-processor", "0.1.3", NEXT);
		Set<String> before = fingerprints();
		// The new engine takes a while to start: there is work until the old one leaves.
		List<String> ids = List.of(film(3), film(4), film(5), film(6));
		await("at work").atMost(LONG_ENOUGH)
			.pollInterval(Duration.ofMillis(300))
			.until(() -> nodes().stream().anyMatch((node) -> makes(node, ids.get(0))));
		this.platform.dataFlow()
			.update("films", Map.of("version.render-processor", "0.1.3",
					"app.render-processor.moneyprinter.render.ffmpeg", next.toString()));
		assertThat(this.platform.dataFlow().version("films", "render-processor")).isEqualTo("0.1.3");
		for (String id : ids) {
			awaitPublishedOnce(id);
			GoodFilm.check(this.platform.films().download(id, folder.resolve(id + ".mp4")), 1080, 1920);
		}
		assertThat(fingerprints()).isNotEmpty().doesNotContainAnyElementsOf(before);
	}

	/**
	 * A film that two members are making at this moment. Where nothing else is to be
	 * done, one may have finished it before the other begins: then another is asked for.
	 */
	private String shared(int number) throws Exception {
		for (int i = 0; i < MOST_FILMS; i++) {
			String id = film(number + i);
			AtomicBoolean shared = new AtomicBoolean();
			await("film " + id).atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(200)).until(() -> {
				shared.set(nodes().stream().filter((node) -> makes(node, id)).count() == 2);
				return shared.get()
						|| this.platform.films().json("/v1/videos/" + id).path("state").asText().equals("published");
			});
			if (shared.get()) {
				return id;
			}
		}
		throw new AssertionError("Of " + MOST_FILMS + " films none was seen being made by two members.");
	}

	private String film(int number) throws Exception {
		StringBuilder script = new StringBuilder();
		for (int i = 1; i <= 16; i++) {
			script.append(SENTENCE.formatted(number, i));
		}
		return Films
			.json(this.platform.films()
				.submit("""
						{"topic":"Rivers %d","script":"%s","picture":{"resolution":1080},"lengthSeconds":60}"""
					.formatted(number, script.toString().strip()), "grid-" + number))
			.get("id")
			.asText();
	}

	private void awaitPublishedOnce(String id) throws Exception {
		await("film " + id).atMost(LONG_ENOUGH)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> this.platform.films().json("/v1/videos/" + id).path("state").asText(), "published"::equals);
		assertThat(this.platform.films().json("/v1/videos/" + id).path("attempt").asInt()).isEqualTo(1);
		List<JsonNode> published = this.platform.topics()
			.all("video-events")
			.stream()
			.filter((event) -> event.path("videoId").asText().equals(id)
					&& event.path("type").asText().equals("video-published"))
			.toList();
		assertThat(published).hasSize(1);
	}

	private List<JsonNode> nodes() throws Exception {
		return children(this.platform.films().json("/v1/nodes").path("nodes")).toList();
	}

	private Set<String> fingerprints() throws Exception {
		Set<String> fingerprints = new HashSet<>();
		nodes().stream()
			.filter(RenderGridTests::active)
			.forEach((node) -> fingerprints.add(node.get("fingerprint").asText()));
		return fingerprints;
	}

	private static boolean active(JsonNode node) {
		return node.get("state").asText().equals("active");
	}

	private static boolean makes(JsonNode node, String video) {
		return children(node.path("running")).anyMatch((one) -> one.path("video").asText().equals(video));
	}

	private static Stream<JsonNode> children(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private List<SupervisedApp> renderers() {
		return SupervisedApp.in(new Home(this.platform.platform().settings().home()).appRecords())
			.stream()
			.filter((app) -> app.app().equals("render-processor"))
			.toList();
	}

}
