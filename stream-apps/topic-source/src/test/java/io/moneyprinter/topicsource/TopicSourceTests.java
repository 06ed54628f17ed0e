package io.moneyprinter.topicsource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests, and how they stand.
 */
class TopicSourceTests {

	private final RunningApp app = RunningApp.shared();

	private final Broker broker = Broker.shared();

	private final Lives lives = new Lives(this.app);

	@Test
	void anAcceptedVideoIsSentUnderItsId() {
		HttpResponse<String> answer = this.app.post("/v1/videos", "{\"topic\":\"Why is the sea salty?\"}");
		assertThat(answer.statusCode()).isEqualTo(202);
		VideoId id = VideoId.parse(RunningApp.json(answer).get("id").asText());
		assertThat(answer.headers().firstValue("Location")).contains("/v1/videos/" + id);
		assertThat(this.broker.records("video-requests", id)).singleElement()
			.satisfies((record) -> assertThat(record.value()).contains("\"attempt\":1"));
		assertThat(this.broker.records("video-events", id)).singleElement()
			.satisfies((record) -> assertThat(record.value()).contains("video-accepted", "Why is the sea salty?"));
		JsonNode view = RunningApp.json(this.app.get("/v1/videos/" + id));
		assertThat(view.get("state").asText()).isEqualTo("queued");
		assertThat(view.get("percent").asInt()).isZero();
		assertThat(view.get("pausing").asBoolean()).isFalse();
		assertThat(RunningApp.json(this.app.get("/v1/videos")).get("videos")).isNotEmpty();
	}

	@Test
	void theSameKeyAtOnceFromManyIsOneVideo() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(50);
		List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			calls.add(() -> this.app.post("/v1/videos", "{\"topic\":\"one\"}", "Idempotency-Key", "many"));
		}
		List<JsonNode> videos = new ArrayList<>();
		for (Future<HttpResponse<String>> future : callers.invokeAll(calls)) {
			assertThat(future.get().statusCode()).as(future.get().body()).isEqualTo(202);
			videos.add(RunningApp.json(future.get()).at("/videos/0"));
		}
		callers.shutdown();
		assertThat(videos).extracting((video) -> video.get("id").asText())
			.containsOnly(videos.get(0).get("id").asText());
		assertThat(videos).filteredOn((video) -> video.get("fresh").asBoolean()).hasSize(1);
		assertThat(this.broker.records("video-requests", VideoId.parse(videos.get(0).get("id").asText()))).hasSize(1);
		HttpResponse<String> other = this.app.post("/v1/videos", "{\"topic\":\"another\"}", "Idempotency-Key", "many");
		assertThat(other.statusCode()).isEqualTo(409);
		assertThat(RunningApp.json(other).get("code").asText()).isEqualTo("IDEMPOTENCY_CONFLICT");
	}

	@Test
	void whatCameByKafkaIsListedToo() {
		Intake intake = this.app.bean(Intake.class);
		VideoId id = intake.accept(Requests.plain(), new Arrival.Record("video-requests", 3, 900_100))
			.get(0)
			.message()
			.videoId();
		JsonNode newest = RunningApp.json(this.app.get("/v1/videos?limit=1")).at("/videos/0");
		assertThat(newest.get("id").asText()).isEqualTo(id.toString());
		assertThat(newest.get("state").asText()).isEqualTo("queued");
	}

	@Test
	void eventsComeAsTheyHappenAndEndWithTheVideo() throws Exception {
		VideoId video = this.app.ask("{\"topic\":\"events\"}");
		String path = "/v1/videos/" + video + "/events";
		this.broker.records("video-events", video);
		ExecutorService listener = Executors.newSingleThreadExecutor();
		try {
			Future<HttpResponse<String>> stream = listener.submit(() -> this.app.get(path));
			Thread.sleep(1500);
			this.broker.say("video-events", video,
					new VideoEvent.StageStarted(video, 1, AccountId.LOCAL, Instant.now(), StageName.SCRIPT));
			this.app.post("/v1/videos/" + video + "/pause", null);
			this.broker.events(video, "video-held");
			this.app.post("/v1/videos/" + video + "/cancel", null);
			assertThat(stream.get().body()).containsSubsequence("event:snapshot", "\"state\":\"queued\"",
					"event:stage-started", "event:video-held", "event:video-cancelled", "event:snapshot",
					"\"state\":\"cancelled\"");
			assertThat(this.app.get(path, "Last-Event-ID", "end-1").statusCode()).isEqualTo(204);
		}
		finally {
			listener.shutdownNow();
		}
	}

	@Test
	void aFilmIsHandedOutOnceThereIsOne() {
		HttpResponse<String> none = this.app.get("/v1/videos/" + this.lives.failed() + "/film");
		assertThat(none.statusCode()).isEqualTo(409);
		assertThat(RunningApp.json(none).get("detail").asText()).contains("It was a try.");
		assertThat(RunningApp.json(this.app.get("/v1/videos/" + this.lives.in("held: paused") + "/film"))
			.get("detail")
			.asText()).contains("resume lets it go on");
	}

	@Test
	void aFilmWhoseHandingOnHasBegunIsHandedOutWhateverItsReceiversSay() {
		VideoId video = this.lives.handedOn();
		assertThat(this.app.get("/v1/videos/" + video + "/film").body()).isEqualTo("a film");
		assertThat(this.app.get("/v1/videos/" + video + "/storyboard").body()).isEqualTo("a storyboard");
		this.app.ledger().putOff(this.lives.begin(video, StageName.PUBLISH), Duration.ofHours(1), "It is away.");
		assertThat(this.app.get("/v1/videos/" + video + "/film").body()).isEqualTo("a film");
		this.app.post("/v1/videos/" + video + "/pause", null);
		HttpResponse<String> held = this.app.get("/v1/videos/" + video + "/film");
		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
	}

	@Test
	void healthNeedsNoKeyAndNamesWhatTheAppDependsOn() {
		HttpResponse<String> health = this.app.withoutKey("/health");
		assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
		JsonNode checks = RunningApp.json(health).get("checks");
		for (String name : List.of("database", "store", "kafka")) {
			assertThat(checks.get(name).get("status").asText()).as(name).isEqualTo("UP");
		}
		assertThat(checks.get("cache").get("status").asText()).isEqualTo("NOT_USED");
		assertThat(this.app.get("/health/ready").statusCode()).isEqualTo(200);
		assertThat(this.app.get("/health/live").statusCode()).isEqualTo(200);
	}

	@Test
	void nodesTellWhatRunsWhereToWhomItConcerns() {
		VideoId ours = VideoId.random();
		this.app.bean(NodeBoard.class)
			.say(new RenderNode("7c1b", "studio", "films-0123456789ab", "0123456789ab", 2, 2, 2, 1, false,
					List.of(new RenderNode.Running(ours, AccountId.LOCAL, 3, 4, 50, 200),
							new RenderNode.Running(VideoId.random(), new AccountId("other"), 1, 1, 0, 30))));
		JsonNode node = RunningApp.json(this.app.get("/v1/nodes")).at("/nodes/0");
		assertThat(node.get("state").asText()).isEqualTo("active");
		assertThat(node.get("busy").asInt()).isEqualTo(2);
		assertThat(node.at("/running/0/video").asText()).isEqualTo(ours.toString());
		assertThat(node.at("/running/0/percent").asInt()).isEqualTo(25);
		assertThat(node.at("/running/1").has("video")).isFalse();
		assertThat(this.app.withoutKey("/v1/nodes").statusCode()).isEqualTo(401);
	}

	@Test
	void theApiIsDescribed() {
		JsonNode paths = RunningApp.json(this.app.get("/openapi")).get("paths");
		assertThat(paths.fieldNames()).toIterable()
			.contains("/v1/videos", "/v1/videos/{id}", "/v1/videos/{id}/film", "/v1/videos/{id}/events",
					"/v1/videos/{id}/cancel", "/v1/videos/{id}/retry", "/v1/videos/{id}/pause",
					"/v1/videos/{id}/resume", "/v1/videos/{id}/approve", "/v1/videos/{id}/reject",
					"/v1/videos/{id}/priority", "/v1/videos/{id}/script", "/v1/dead-letters", "/v1/dead-letters/{id}",
					"/v1/dead-letters/{id}/replay", "/v1/materials", "/v1/nodes");
		assertThat(paths.at("/~1v1~1videos/post").toString()).contains("VideoRequest").doesNotContain("\"account\"");
		assertThat(paths.findValues("parameters").toString()).doesNotContain("\"account\"");
		assertThat(paths.toString()).doesNotContain("AccountId");
		assertThat(this.app.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
		assertThat(this.app.withoutKey("/openapi").statusCode()).isEqualTo(401);
	}

}
