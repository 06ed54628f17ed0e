package io.moneyprinter.launcher.backfill;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiServer;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

import static org.assertj.core.api.Assertions.assertThat;

class BackfillCommandTests {

	private static final String ID = "2f1c5d2e-6c1b-4f0e-9a51-0f4d8e1b7c33";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@TempDir
	private Path folder;

	private static String view(String state, boolean live, int published, int failed, String more) {
		return """
				{"id":"%s","account":"local","name":"topics.csv","state":"%s","paused":false,"concurrency":2,"live":%s,"lines":10,
				"badLines":0,"duplicates":0,"items":{"ready":%d,"taken":0,"published":%d,"reused":0,"failed":%d,"cancelled":0,
				"held":0},"filmsAnHour":120.0,"cost":1.5,"createdAt":"2026-11-23T01:30:00Z"%s}"""
			.formatted(ID, state, live, 10 - published - failed, published, failed, more);
	}

	private void stands(String... views) {
		Iterator<String> next = List.of(views).iterator();
		this.server.on("/v1/backfills/" + ID, (exchange) -> {
			byte[] body = next.next().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		});
	}

	private int follow() throws InterruptedException {
		return new BackfillWatch(this.server.backfills(), this.screen, Duration.ofMillis(1)).follow(ID);
	}

	@Test
	void oneIsFollowedToItsEnd() throws InterruptedException {
		stands(view("running", true, 5, 0, ",\"secondsLeft\":150"), view("done", true, 10, 0, ""),
				view("done", false, 10, 0, ""));
		assertThat(follow()).isEqualTo(ExitCode.OK);
		assertThat(this.err.toString()).contains(
				"████████████░░░░░░░░░░░░ running  5 of 10, 0 failed, 120.0 films an hour, 3 min left, cost 1.50");
		assertThat(this.out.toString()).startsWith("✓ ████████████████████████ done  10 of 10");
	}

	@Test
	void whatStoppedTellsWhyAndHowToGoOn() throws InterruptedException {
		stands(view("stopped", false, 5, 1, ",\"sentence\":\"The budget is spent.\""));
		this.server.json("/v1/backfills/" + ID + "/failures", 200, "{\"failures\":[]}");
		assertThat(follow()).isEqualTo(ExitCode.FAILED);
		assertThat(this.err.toString()).contains("The budget is spent.", "./moneyprinter backfill restart " + ID);
	}

	@Test
	void aDryRunEndsWithItsPlan() throws InterruptedException {
		String plan = ",\"plan\":{\"films\":10,\"workSeconds\":600,\"wallSeconds\":300,\"bytes\":41000000,\"cost\":2.5,\"pace\":1}";
		stands(view("planned", true, 0, 0, plan), view("planned", false, 0, 0, plan));
		assertThat(follow()).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString()).contains("Planned: 10 films of 10 lines (0 bad) in 5 min, 41.0 MB, cost 2.50");
		assertThat(this.err.toString()).doesNotContain("restart");
	}

	@Test
	void nobodyWaitsForAJobThatIsGone() throws InterruptedException {
		stands(view("running", true, 5, 0, ""), view("running", false, 5, 0, ""));
		assertThat(follow()).isEqualTo(ExitCode.FAILED);
		assertThat(this.err.toString()).contains("No job is at it", "./moneyprinter backfill restart " + ID);
	}

	@Test
	void failuresAreNoSuccess() throws InterruptedException {
		stands(view("done", false, 9, 1, ""));
		this.server.json("/v1/backfills/" + ID + "/failures", 200, "{\"failures\":[]}");
		assertThat(follow()).isEqualTo(ExitCode.FAILED);
	}

	@Test
	void aFileIsHandedOver() throws IOException {
		Path file = Files.writeString(this.folder.resolve("my topics.csv"), "topic\nTides\n");
		this.server.json("/v1/backfills/inputs", 201, "{\"kind\":\"file\"}");
		assertThat(this.server.backfills().upload(file).path("kind").asText()).isEqualTo("file");
		assertThat(this.server.calls).containsExactly("POST /v1/backfills/inputs?file=my%20topics.csv");
	}

	@Test
	void whatFailedIsToldWithWhatMendsIt() throws InterruptedException {
		stands(view("done", false, 9, 1, ""));
		this.server.json("/v1/backfills/" + ID + "/failures", 200,
				"{\"failures\":[{\"code\":\"RENDER_FAILED\",\"sentence\":\"It broke.\",\"count\":1,\"remedy\":\"Try once more\"}]}");
		follow();
		assertThat(this.err.toString()).contains("1 × It broke.", "Try once more",
				"./moneyprinter backfill report " + ID);
	}

	@Test
	void linesThatAreNoRequestsAreTold() throws InterruptedException {
		stands(view("planned", false, 0, 0, "").replace("\"badLines\":0", "\"badLines\":7"));
		this.server.json("/v1/backfills/" + ID + "/bad-lines", 200,
				"{\"badLines\":[{\"line\":4,\"field\":\"picture.resolution\",\"value\":\"360p\",\"allowed\":\"a whole number\"}]}");
		assertThat(follow()).isEqualTo(ExitCode.OK);
		assertThat(this.err.toString()).contains("7 lines are no request:",
				"  line 4: picture.resolution is '360p'; allowed: a whole number", "all are in the report");
	}

	@Test
	void spendAndRatesAreSet() {
		this.server.json("/v1/backfills/" + ID + "/settings", 200, view("running", true, 1, 0, ""));
		ObjectNode rates = DomainJson.mapper().createObjectNode().put("budget", 5.5);
		assertThat(this.server.backfills().set(ID, rates).state()).isEqualTo("running");
		assertThat(this.server.calls).containsExactly("POST /v1/backfills/" + ID + "/settings");
	}

	@Test
	void reportsAreLaidIntoAFolder() {
		for (String name : List.of("report.html", "report.csv", "bad-lines.csv")) {
			this.server.json("/v1/backfills/" + ID + "/" + name, 200, "content of " + name);
		}
		assertThat(this.server.backfills().reports(ID, this.folder.resolve("new/reports"))).hasSize(3)
			.allSatisfy((file) -> assertThat(file).hasContent("content of " + file.getFileName()));
	}

	@Test
	void thePastAndWhatIsOtherwiseAreSaidAsTheApiTakesThem() throws IOException {
		Path file = Files.writeString(this.folder.resolve("look.json"), "{\"transition\":\"cut\",\"lengthSeconds\":5}");
		Said said = new Said();
		new CommandLine(said).parseArgs("--past", "--state", "published,failed", "--from", "2026-11-01T00:00:00Z",
				"--topic-contains", "sea", "--re-render", "--defaults", file.toString(), "--set", "picture.aspect=16:9",
				"--set", "lengthSeconds=9");
		assertThat(said.source.input(this.server.backfills())).isEqualTo(json("""
				{"kind":"past","reRender":true,"states":["published","failed"],"from":"2026-11-01T00:00:00Z",
				"topicContains":"sea"}"""));
		assertThat(said.source.name()).isEqualTo("re-render about sea");
		assertThat(said.defaults.fields(new CommandLine(said))).isEqualTo(json("""
				{"transition":"cut","picture.aspect":"16:9","lengthSeconds":"9"}"""));
	}

	@Test
	void aFileInTheStoreIsNamedByItsKey() throws IOException {
		Said said = new Said();
		new CommandLine(said).parseArgs("s3://bucket/local/backfill-input/topics.csv");
		assertThat(said.source.name()).isEqualTo("topics.csv");
		assertThat(said.source.input(this.server.backfills()))
			.isEqualTo(json("{\"kind\":\"stored\",\"key\":\"s3://bucket/local/backfill-input/topics.csv\"}"));
		assertThat(this.server.calls).isEmpty();
	}

	private static JsonNode json(String text) throws IOException {
		return DomainJson.mapper().readTree(text);
	}

	/** The options of the command, without what it does. */
	private static final class Said {

		@ArgGroup(multiplicity = "0..1")
		private Source source = new Source();

		@Mixin
		private RequestDefaults defaults = new RequestDefaults();

	}

	@Test
	void aListHasARowForEach() {
		this.server.json("/v1/backfills", 200, "{\"backfills\":[" + view("running", true, 5, 1, "") + "]}");
		ListCommand.print(this.server.backfills().list(20), false, this.screen);
		assertThat(this.out.toString().lines().toList().get(1)).startsWith(ID)
			.contains("running", "6 of 10", "topics.csv");
		ListCommand.print(List.of(), false, this.screen);
		assertThat(this.err.toString()).contains("There are no backfills.");
	}

}
