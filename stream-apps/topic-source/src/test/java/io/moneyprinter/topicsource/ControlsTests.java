package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs ask of accepted videos.
 */
class ControlsTests {

	private static final Map<String, String> BODIES = Map.of("reject", "{\"reason\":\"The tone is wrong.\"}",
			"priority", "{\"class\":\"bulk\"}");

	private static final List<String> COMMANDS = List.of("cancel", "retry", "pause", "resume", "approve", "reject",
			"priority");

	private final RunningApp app = RunningApp.shared();

	private final Broker broker = Broker.shared();

	private final Lives lives = new Lives(this.app);

	/** A row of README's table. */
	record Expected(String state, List<String> answers) {

		@Override
		public String toString() {
			return this.state;
		}

	}

	/**
	 * README says what every command does in every state; here it is taken at its word.
	 */
	static List<Expected> readme() throws IOException {
		List<String> lines = Files.readString(Path.of("README.md")).lines().toList();
		int head = lines.indexOf("| a video that is | " + String.join(" | ", COMMANDS) + " |");
		List<Expected> rows = new ArrayList<>();
		for (String line : lines.subList(head + 2, lines.size())) {
			if (!line.startsWith("|")) {
				break;
			}
			List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
			rows.add(new Expected(cells.get(1), cells.subList(2, cells.size())));
		}
		assertThat(rows).hasSize(13);
		return rows;
	}

	@ParameterizedTest
	@ValueSource(strings = { "queued", "running", "publishing" })
	void whatIsLostOnItsWayIsSentAgain(String state) {
		VideoId video = this.lives.in(state);
		int before = this.broker.records("video-requests", video).size();
		assertThat(this.app.post("/v1/videos/" + video + "/send-again", null).statusCode()).isEqualTo(200);
		assertThat(this.broker.records("video-requests", before + 1, (record) -> video.toString().equals(record.key())))
			.hasSize(before + 1)
			.last()
			.satisfies((record) -> assertThat(Broker.json(record).path("attempt").asInt()).isEqualTo(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "waiting", "held: paused", "published", "failed", "cancelled" })
	void whatIsNotUnderWayIsNotSentAgain(String state) {
		assertThat(this.app.post("/v1/videos/" + this.lives.in(state) + "/send-again", null).statusCode())
			.isEqualTo(409);
		assertThat(this.app.post("/v1/videos/" + VideoId.random() + "/send-again", null).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("readme")
	void everyCommandHasAnAnswerInEveryState(Expected expected) {
		assertThat(expected.answers()).hasSize(COMMANDS.size());
		for (int i = 0; i < COMMANDS.size(); i++) {
			VideoId video = this.lives.in(expected.state());
			assertThat(answer(video, COMMANDS.get(i))).as("%s while %s", COMMANDS.get(i), expected.state())
				.isEqualTo(expected.answers().get(i));
		}
	}

	/**
	 * As README writes it: the state in which the video is then, or why there is none.
	 */
	private String answer(VideoId video, String command) {
		String before = state(video);
		HttpResponse<String> answer = order(video, command);
		JsonNode json = RunningApp.json(answer);
		if (answer.statusCode() != 200) {
			assertThat(json.get("detail").asText()).endsWith(".");
			assertThat(json.get("code").asText())
				.isEqualTo((answer.statusCode() == 404) ? "UNKNOWN_VIDEO" : "STATE_CONFLICT");
			assertThat(state(video)).isEqualTo(before);
			return Integer.toString(answer.statusCode());
		}
		assertThat(json.get("sentence").asText()).endsWith(".");
		String outcome = json.get("outcome").asText();
		assertThat(json.at("/video/state").asText()).isEqualTo(state(video));
		return outcome.equals("done") ? state(video) : outcome;
	}

	private HttpResponse<String> order(VideoId video, String command) {
		return this.app.post("/v1/videos/" + video + "/" + command, BODIES.get(command));
	}

	private String state(VideoId video) {
		return RunningApp.json(this.app.get("/v1/videos/" + video)).path("state").asText();
	}

	@Test
	void aCancellationIsToldAtOnceAndOnce() {
		VideoId video = this.lives.in("running");
		assertThat(order(video, "cancel").statusCode()).isEqualTo(200);
		assertThat(order(video, "cancel").statusCode()).isEqualTo(200);
		assertThat(this.broker.records("video-controls", video)).singleElement().satisfies((nudge) -> {
			assertThat(Broker.header(nudge, "decided")).isEqualTo("true");
			assertThat(Broker.json(nudge).path("command").asText()).isEqualTo("cancel");
		});
		assertThat(this.broker.events(video, "video-cancelled")).singleElement()
			.satisfies((event) -> assertThat(event.path("stage").asText()).isEqualTo("script"));
		assertThat(this.broker.records("video-requests", video)).hasSize(1);
	}

	@Test
	void aRetryGoesOnWithWhatIsThere() {
		VideoId video = this.lives.in("failed");
		assertThat(order(video, "retry").statusCode()).isEqualTo(200);
		assertThat(this.broker.records("video-requests", 2, (record) -> video.toString().equals(record.key())))
			.hasSize(2)
			.last()
			.satisfies((record) -> {
				assertThat(Broker.json(record).path("attempt").asInt()).isEqualTo(2);
				assertThat(Broker.json(record).at("/results/script").isObject()).isTrue();
			});
		assertThat(this.broker.events(video, "video-accepted"))
			.anySatisfy((event) -> assertThat(event.path("attempt").asInt()).isEqualTo(2));
	}

	@Test
	void aPausedVideoIsHeldAndSentOnItsWayAgain() {
		VideoId video = this.lives.in("queued");
		order(video, "pause");
		JsonNode view = RunningApp.json(this.app.get("/v1/videos/" + video));
		assertThat(view.at("/hold/reason").asText()).isEqualTo("paused");
		assertThat(view.get("sentence").asText()).contains("resume");
		assertThat(this.broker.events(video, "video-held")).hasSize(1);
		order(video, "resume");
		assertThat(this.broker.records("video-requests", 2, (record) -> video.toString().equals(record.key())))
			.hasSize(2);
	}

	@Test
	void aPauseThatIsAskedForIsShown() {
		VideoId video = this.lives.in("running");
		assertThat(RunningApp.json(order(video, "pause")).at("/video/pausing").asBoolean()).isTrue();
		assertThat(RunningApp.json(order(video, "resume")).at("/video/pausing").asBoolean()).isFalse();
	}

	@Test
	void aRejectionSaysWhy() {
		VideoId video = this.lives.in("held: script-review");
		assertThat(RunningApp.json(order(video, "reject")).at("/video/failure/sentence").asText())
			.contains("The tone is wrong.");
		assertThat(this.broker.events(video, "video-failed")).singleElement()
			.satisfies((event) -> assertThat(event.at("/failure/code").asText()).isEqualTo("REJECTED_IN_REVIEW"));
	}

	@Test
	void bulkGoesToItsOwnTopic() {
		VideoId bulk = this.app.ask("{\"topic\":\"salt\",\"class\":\"bulk\"}");
		assertThat(this.broker.records("video-requests-bulk", bulk)).hasSize(1);
		assertThat(RunningApp.json(order(bulk, "priority")).get("outcome").asText()).isEqualTo("already");
		HttpResponse<String> answer = this.app.post("/v1/videos/" + bulk + "/priority", "{\"class\":\"interactive\"}");
		assertThat(RunningApp.json(answer).at("/video/class").asText()).isEqualTo("interactive");
		assertThat(this.broker.records("video-requests", bulk)).singleElement()
			.satisfies((record) -> assertThat(Broker.json(record).path("class").asText()).isEqualTo("interactive"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "reject#", "reject#[]", "reject#{}", "reject#{\"reason\":\" \"}", "reject#{\"reason\":{}}",
			"reject#{\"reason\":\"a\",\"account\":\"b\"}", "reject#{\"reason\":\"a\\u0000b\"}", "priority#{}",
			"priority#{\"class\":\"urgent\"}", "priority#{\"class\":1}", "priority#{\"reason\":\"a\"}",
			"priority#{\"class\":\"bulk\"" })
	void aMistakeIsAnsweredWithASentence(String call) {
		String[] parts = call.split("#", 2);
		HttpResponse<String> answer = this.app.post("/v1/videos/" + VideoId.random() + "/" + parts[0], parts[1]);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(RunningApp.json(answer).get("violations")).isNotEmpty();
	}

	@Test
	void anIdThatIsNoneIsAnsweredWithASentence() {
		assertThat(this.app.post("/v1/videos/nothing/cancel", null).statusCode()).isEqualTo(400);
	}

	@Test
	void whatWaitsIsSentOnItsWayWhenItsTimeComes() {
		VideoId video = this.lives.waiting(Duration.ofMillis(200));
		assertThat(this.broker.records("video-requests", 2, (record) -> video.toString().equals(record.key())))
			.hasSize(2);
		assertThat(state(video)).isEqualTo("queued");
		assertThat(this.app.ledger().begin(video, 1, StageName.SCRIPT)).isInstanceOf(Turn.Granted.class);
	}

}
