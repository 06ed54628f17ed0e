package io.moneyprinter.topicsource;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script of a video, read and edited while it is reviewed.
 */
class ScriptTests {

	private final RunningApp app = RunningApp.shared();

	private final Lives lives = new Lives(this.app);

	@Test
	void aScriptIsEditedInItsReviewAndGoesOn() {
		VideoId video = this.lives.in("held: script-review");
		ObjectNode script = (ObjectNode) RunningApp.json(this.app.get(path(video)));
		assertThat(script.at("/origin/maker").asText()).isEqualTo("testkit");
		((ObjectNode) script.at("/scenes/1")).put("narration", "Salt stays. \"Water\" goes.");
		HttpResponse<String> answer = this.app.put(path(video), script.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		JsonNode edited = RunningApp.json(this.app.get(path(video)));
		assertThat(edited).isEqualTo(RunningApp.json(answer));
		assertThat(edited.at("/scenes/1/narration").asText()).isEqualTo("Salt stays. \"Water\" goes.");
		assertThat(edited.at("/origin/maker").asText()).isEqualTo("person");
		assertThat(this.app.post("/v1/videos/" + video + "/approve", null).statusCode()).isEqualTo(200);
		Script kept = DomainJson.read(this.app.bean(ArtifactStore.class),
				this.app.ledger().find(video).orElseThrow().message().result(StageName.SCRIPT).orElseThrow(),
				Script.class);
		assertThat(kept.scenes().get(1).narration()).isEqualTo("Salt stays. \"Water\" goes.");
		assertThat(this.app.put(path(video), script.toString()).statusCode()).isEqualTo(409);
	}

	@Test
	void thereIsNoScriptBeforeItIsWritten() {
		assertThat(this.app.get(path(this.lives.in("queued"))).statusCode()).isEqualTo(409);
		assertThat(this.app.get(path(VideoId.random())).statusCode()).isEqualTo(404);
		assertThat(this.app.put(path(VideoId.random()), "{}").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "title:", "title: ", "language:12345678901", "scenes/0/number:2", "scenes/0/narration:",
			"scenes/1/narration:a\u0000b", "scenes/0/heading:\u0007", "scenes/0/keywords:no list", "scenes:none",
			"scenes/0/volume:11", "length:9" })
	void aMistakeIsAnsweredWithItsField(String mistake) {
		VideoId video = this.lives.in("held: script-review");
		ObjectNode script = (ObjectNode) RunningApp.json(this.app.get(path(video)));
		String[] parts = mistake.split(":", 2);
		int name = parts[0].lastIndexOf('/');
		ObjectNode parent = (ObjectNode) script.at((name < 0) ? "" : "/" + parts[0].substring(0, name));
		parent.put(parts[0].substring(name + 1), parts[1]);
		HttpResponse<String> answer = this.app.put(path(video), script.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(RunningApp.json(answer).at("/violations/0/field").asText())
			.isEqualTo(parts[0].replaceAll("/(\\d)/", "[$1]."));
	}

	@Test
	void aScriptHasItsBounds() {
		VideoId video = this.lives.in("held: script-review");
		assertThat(this.app.put(path(video), "{\"title\":\"" + "x".repeat(600_000) + "\"}").statusCode())
			.isEqualTo(413);
		String narration = "{\"number\":1,\"narration\":\"" + "x".repeat(20_001) + "\"}";
		assertThat(this.app.put(path(video), "{\"title\":\"Salt\",\"language\":\"en\",\"scenes\":[" + narration + "]}")
			.statusCode()).isEqualTo(400);
	}

	private static String path(VideoId video) {
		return "/v1/videos/" + video + "/script";
	}

}
