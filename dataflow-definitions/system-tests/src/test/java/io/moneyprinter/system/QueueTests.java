package io.moneyprinter.system;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.VideoId;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.common.utils.Utils;
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
 * Who waits for whom. The stages wait as long as they would work, in proportion to the
 * film's length, and each has the two workers that apps have by default; everything round
 * them is real.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class QueueTests {

	private static final int PARTITIONS = 4;

	private static final int SHORT_FILMS = 99;

	private static final int BULK_TOPICS = 10_000;

	private static final Duration STARTS_WITHIN = Duration.ofSeconds(5);

	/** Topics belong to this account; who calls over HTTP is the local one. */
	private static final String OTHER_ACCOUNT = "press";

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private Topics topics;

	@BeforeAll
	void bringUp() throws Exception {
		Path waiting = folder.resolve("waiting");
		PathUtils.copyDirectory(Path.of("../samples/waiting-processor/definitions"), waiting);
		Files.writeString(waiting.resolve("deployments/local.properties"), """
				app.*.moneyprinter.stage.in-flight=2
				app.*.moneyprinter.stage.account=%s
				""".formatted(OTHER_ACCOUNT), StandardOpenOption.APPEND);
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")).withBulk().withOverlay(waiting));
		this.topics = this.platform.topics();
	}

	@AfterAll
	void bringDown() {
		this.platform.close();
	}

	@Test
	@Order(1)
	void shortFilmsDoNotWaitForALongOneOnTheSamePartition() throws Exception {
		List<String> keys = keysOfPartition(0);
		String longFilm = submit(keys.get(0), 600);
		await("the long film").atMost(Duration.ofMinutes(4)).until(() -> stage(longFilm), "render"::equals);
		Instant asked = Instant.now();
		List<String> shortFilms = new ArrayList<>();
		for (String key : keys.subList(1, keys.size())) {
			shortFilms.add(submit(key, 2));
		}
		for (String film : shortFilms) {
			this.platform.films().awaitPublished(film);
		}
		Duration all = Duration.between(asked, Instant.now());
		JsonNode before = this.platform.films().json("/v1/videos/" + longFilm);
		System.out.println(SHORT_FILMS + " short films behind one of ten minutes were published within "
				+ all.toSeconds() + " s; the long one was still at " + before.path("stage").asText() + ".");
		assertThat(before.path("state").asText()).isEqualTo("running");
		assertThat(partitions("films.render-processor")).containsOnly(0);
	}

	@Test
	@Order(2)
	void anInteractiveFilmStartsAtOnceWhileAnotherAccountsBulkIsQueued() throws Exception {
		this.topics.send("video-requests-bulk",
				IntStream.range(0, BULK_TOPICS)
					.mapToObj((i) -> "{\"topic\":\"Backfill " + i + "\",\"class\":\"bulk\",\"lengthSeconds\":2}")
					.toList());
		this.topics.await("video-replies", (reply) -> reply.path("status").asText().equals("accepted"));
		List<Duration> waits = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			String film = submit("in-between-" + i, 2);
			Instant accepted = Instant.now();
			Instant started = Instant
				.parse(this.topics.await("video-events", (event) -> started(event, film)).path("at").asText());
			waits.add(Duration.between(accepted, started));
			this.platform.films().awaitPublished(film);
		}
		long ended = this.topics.all("video-events").stream().filter(QueueTests::endedForTheOther).count();
		System.out.println("Behind " + BULK_TOPICS + " bulk topics of another account, of which " + ended
				+ " had ended, interactive films started after (ms) "
				+ waits.stream().map(Duration::toMillis).sorted().toList() + ".");
		assertThat(waits).allMatch((wait) -> wait.compareTo(STARTS_WITHIN) < 0);
		assertThat(ended).isLessThan(BULK_TOPICS / 2);
	}

	private String submit(String key, int seconds) throws Exception {
		HttpResponse<String> answer = this.platform.films()
			.submit("{\"topic\":\"A film of " + seconds + " s\",\"lengthSeconds\":" + seconds + "}", key);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return Films.json(answer).get("id").asText();
	}

	private String stage(String film) throws Exception {
		return this.platform.films().json("/v1/videos/" + film).path("stage").asText();
	}

	/** Keys whose videos all go through one partition of every topic. */
	private static List<String> keysOfPartition(int partition) {
		return Stream.iterate(0, (i) -> i + 1)
			.map((i) -> "behind-" + i)
			.filter((key) -> partition(VideoId.ofKey(AccountId.LOCAL, new IdempotencyKey(key), 0)) == partition)
			.limit(SHORT_FILMS + 1)
			.toList();
	}

	/** As Kafka's producers choose it. */
	private static int partition(VideoId video) {
		return Utils.toPositive(Utils.murmur2(video.toString().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
	}

	private List<Integer> partitions(String topic) throws Exception {
		return this.topics.all(topic)
			.stream()
			.map((message) -> partition(VideoId.parse(message.path("videoId").asText())))
			.toList();
	}

	private static boolean started(JsonNode event, String film) {
		return event.path("type").asText().equals("stage-started") && event.path("videoId").asText().equals(film);
	}

	private static boolean endedForTheOther(JsonNode event) {
		return event.path("type").asText().equals("video-published")
				&& event.path("account").asText().equals(OTHER_ACCOUNT);
	}

}
