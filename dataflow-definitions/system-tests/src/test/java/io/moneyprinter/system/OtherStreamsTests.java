package io.moneyprinter.system;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PrivateFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Streams beside the usual ones: the bulk class, a part of the chain, taps, and apps of
 * other people between ours.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class OtherStreamsTests {

	private static final String SMALL = """
			"script":"Rivers carry salt to the sea.","picture":{"resolution":180},"lengthSeconds":2""";

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private DataFlow dataFlow;

	private Topics topics;

	@BeforeAll
	void bringUp() throws Exception {
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")).withBulk());
		this.dataFlow = this.platform.dataFlow();
		this.topics = this.platform.topics();
		this.dataFlow.register("processor", "stamp-processor", "0.1.0",
				TestPlatform.jar("dataflow-definitions/samples/stamp-processor", "0.1.0"));
	}

	@AfterAll
	void bringDown() {
		this.platform.close();
	}

	@Test
	void bulkFilmsGoThroughAStreamOfTheirOwn() throws Exception {
		String byHttp = submit("{\"topic\":\"In no hurry\",\"class\":\"bulk\"," + SMALL + "}");
		String byKafka = accepted("video-requests-bulk",
				"{\"topic\":\"In no hurry either\",\"class\":\"bulk\"," + SMALL + "}", "bulk-1");
		this.platform.films().awaitPublished(byHttp);
		this.platform.films().awaitPublished(byKafka);
		assertThat(videos("films-bulk.render-processor")).contains(byHttp, byKafka);
		assertThat(videos("films.render-processor")).doesNotContain(byHttp, byKafka);
	}

	@Test
	void aTapSeesWhatAStageHandsOnAndTakesNothingAway() throws Exception {
		this.dataFlow.create("tap", ":films.script-processor > stamp-processor > :tapped");
		this.dataFlow.deploy("tap", deployment());
		String id = submit("{\"topic\":\"Seen in passing\"," + SMALL + "}");
		JsonNode tapped = this.topics.await("tapped", (message) -> message.path("videoId").asText().equals(id));
		assertThat(tapped.path("stampedBy").asText()).isEqualTo("stamp-processor");
		assertThat(tapped.at("/results/script").isObject()).isTrue();
		this.platform.films().awaitPublished(id);
		assertThat(this.topics.all("films.render-processor")).noneMatch((message) -> message.has("stampedBy"));
		this.dataFlow.undeploy("tap");
		this.dataFlow.destroy("tap");
	}

	@Test
	void whatAnAppOfSomebodyElseAddsBetweenTwoStagesGoesThroughToTheEnd() throws Exception {
		this.dataFlow.create("stamped", ":stamped-requests > script-processor | stamp-processor | speech-processor | "
				+ "render-processor | publish-sink");
		this.dataFlow.deploy("stamped", deployment());
		String id = accepted("stamped-requests", "{\"topic\":\"Stamped\"," + SMALL + "}", "stamped-1");
		this.platform.films().awaitPublished(id);
		assertThat(this.topics.all("stamped.render-processor")).singleElement().satisfies((message) -> {
			assertThat(message.path("videoId").asText()).isEqualTo(id);
			assertThat(message.path("stampedBy").asText()).isEqualTo("stamp-processor");
		});
		this.dataFlow.undeploy("stamped");
		this.dataFlow.destroy("stamped");
	}

	@Test
	void scriptsAreWrittenAloneAndBecomeFilmsWhenSentOn() throws Exception {
		this.dataFlow.deploy("script-only", deployment());
		String id = accepted("script-requests", "{\"topic\":\"Only the words\"," + SMALL + "}", "script-1");
		JsonNode written = this.topics.await("scripts", (message) -> message.path("videoId").asText().equals(id));
		assertThat(written.path("results").properties()).extracting(Map.Entry::getKey).containsExactly("script");
		assertThat(videos("films.script-processor")).doesNotContain(id);

		this.topics.send("video-requests", written.toString(), Map.of());
		this.platform.films().awaitPublished(id);
		this.dataFlow.undeploy("script-only");
	}

	@Test
	void aFilmIsMadeAnewWithAnotherLookFromTheSameSpeech() throws Exception {
		this.dataFlow.deploy("re-render", deployment());
		Films films = this.platform.films();
		String first = submit("{\"topic\":\"Upright\"," + SMALL + "}");
		films.awaitPublished(first);
		String order = "{\"remakeOf\":\"" + first + "\",\"picture\":{\"aspect\":\"16:9\"}}";
		String second = accepted("re-render-requests", order, "again-1");
		films.awaitPublished(second);
		assertThat(second).isNotEqualTo(first);
		GoodFilm.check(films.download(second, folder.resolve("second.mp4")), 320, 180);
		assertThat(rendered("re-render.render-processor", second).at("/results/speech"))
			.isEqualTo(rendered("films.render-processor", first).at("/results/speech"));
		assertThat(videos("films.script-processor")).doesNotContain(second);
		assertThat(refused("re-render-requests", order.replace("picture", "script"), "again-2")).contains("script",
				"nothing, since script and speech stay as they are");
		this.dataFlow.undeploy("re-render");
	}

	private JsonNode rendered(String topic, String video) throws Exception {
		return this.topics.await(topic, (message) -> message.path("videoId").asText().equals(video));
	}

	private String refused(String topic, String request, String correlation) throws Exception {
		this.topics.send(topic, request, Map.of("correlation-id", correlation));
		JsonNode reply = this.topics.await("video-replies",
				(value) -> value.path("correlationId").asText().equals(correlation));
		assertThat(reply.path("status").asText()).isEqualTo("rejected");
		return reply.at("/failure/sentence").asText();
	}

	private String submit(String request) throws Exception {
		HttpResponse<String> answer = this.platform.films().submit(request, "key-" + request.hashCode());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return Films.json(answer).get("id").asText();
	}

	/** Sends a request as any producer does, and gives the id of the video. */
	private String accepted(String topic, String request, String correlation) throws Exception {
		this.topics.send(topic, request, Map.of("correlation-id", correlation));
		JsonNode reply = this.topics.await("video-replies",
				(value) -> value.path("correlationId").asText().equals(correlation));
		assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("accepted");
		return reply.at("/videos/0").asText();
	}

	private List<String> videos(String topic) throws Exception {
		return this.topics.all(topic).stream().map((message) -> message.path("videoId").asText()).toList();
	}

	/**
	 * The file that up has left in the home, and for topics that nobody has made: let the
	 * apps make them.
	 */
	private Map<String, String> deployment() {
		Map<String, String> properties = new HashMap<>(PrivateFile
			.read(new Home(this.platform.platform().settings().home()).deployments().resolve("local.properties")));
		properties.put("app.*.spring.cloud.stream.kafka.binder.auto-create-topics", "true");
		properties.put("app.*.spring.cloud.stream.kafka.binder.min-partition-count", "4");
		return properties;
	}

}
