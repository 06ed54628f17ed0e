package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.postgres.PostgresBackfillRuns;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backfills over HTTP, with a server that answers launches as Data Flow does.
 */
class BackfillsTests {

	private static final List<String> LAUNCHES = new CopyOnWriteArrayList<>();

	private static volatile boolean refusing;

	private static HttpServer dataFlow;

	private static RunningApp app;

	@BeforeAll
	static void start() throws IOException {
		dataFlow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		dataFlow.createContext("/", BackfillsTests::answer);
		dataFlow.start();
		app = RunningApp.start(PostgresServer.shared().freshDatabase(), Broker.shared().address(),
				"--moneyprinter.dataflow.url=http://127.0.0.1:" + dataFlow.getAddress().getPort());
	}

	@AfterAll
	static void stop() {
		app.close();
		dataFlow.stop(0);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		if (refusing) {
			exchange.sendResponseHeaders(400, -1);
			exchange.close();
			return;
		}
		LAUNCHES.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
		byte[] body = ("{\"executionId\":" + LAUNCHES.size() + "}").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(201, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static String uploaded() {
		HttpResponse<String> answer = app.post("/v1/backfills/inputs?file=topics.csv", "topic\nTides\nSalt\n");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.body();
	}

	private static String begun(String options) {
		HttpResponse<String> answer = app.post("/v1/backfills", "{\"input\":" + uploaded() + options + "}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return RunningApp.json(answer).path("id").asText();
	}

	@Test
	void aFileIsHandedOverAndItsJobLaunched() {
		String id = begun(",\"name\":\"topics.csv\",\"dryRun\":true");
		assertThat(LAUNCHES).anyMatch(
				(call) -> call.startsWith("POST /tasks/executions/launch?name=backfill&arguments=backfill%3D" + id));
		JsonNode backfill = RunningApp.json(app.get("/v1/backfills/" + id));
		assertThat(backfill.path("name").asText()).isEqualTo("topics.csv");
		assertThat(backfill.path("state").asText()).isEqualTo("created");
		assertThat(RunningApp.json(app.get("/v1/backfills")).path("backfills"))
			.anyMatch((one) -> one.path("id").asText().equals(id));
		assertThat(RunningApp.json(app.get("/v1/backfills/" + id + "/failures")).path("failures")).isEmpty();
		assertThat(RunningApp.json(app.get("/v1/backfills/" + id + "/bad-lines")).path("badLines")).isEmpty();
	}

	@Test
	void aBackfillIsSteeredAndStartedAgain() {
		String path = "/v1/backfills/" + begun("");
		assertThat(RunningApp.json(app.post(path + "/pause", null)).path("paused").asBoolean()).isTrue();
		assertThat(RunningApp.json(app.post(path + "/resume", null)).path("paused").asBoolean()).isFalse();
		assertThat(RunningApp.json(app.post(path + "/concurrency?films=4", null)).path("concurrency").asInt())
			.isEqualTo(4);
		assertThat(app.post(path + "/concurrency?films=0", null).statusCode()).isEqualTo(400);
		assertThat(app.post(path + "/stop", null).statusCode()).isEqualTo(200);
		assertThat(app.post(path + "/restart", null).statusCode()).as("it was launched a moment ago").isEqualTo(409);
		ended(path, BackfillState.STOPPED);
		int before = LAUNCHES.size();
		assertThat(app.post(path + "/restart", null).statusCode()).isEqualTo(200);
		assertThat(LAUNCHES).hasSize(before + 1);
	}

	/** As if its job had begun and ended. */
	private static void ended(String path, BackfillState state) {
		PostgresBackfillRuns runs = new PostgresBackfillRuns(app.bean(DataSource.class));
		BackfillId id = BackfillId.parse(path.substring(path.lastIndexOf('/') + 1));
		UUID run = UUID.randomUUID();
		assertThat(runs.begin(id, run)).isTrue();
		runs.end(id, run, state, "It was " + state.id() + ".");
	}

	@Test
	void ofManyRestartsAtOnceOneLaunches() {
		String path = "/v1/backfills/" + begun("");
		ended(path, BackfillState.STOPPED);
		int before = LAUNCHES.size();
		List<Integer> answers = IntStream.range(0, 8)
			.parallel()
			.mapToObj((call) -> app.post(path + "/restart", null).statusCode())
			.toList();
		assertThat(answers).containsOnlyOnce(200).filteredOn((status) -> status == 409).hasSize(7);
		assertThat(LAUNCHES).hasSize(before + 1);
	}

	@Test
	void whatCouldNotBeLaunchedCanBeStartedAgain() {
		refusing = true;
		try {
			assertThat(app.post("/v1/backfills", "{\"input\":" + uploaded() + ",\"name\":\"refused\"}").statusCode())
				.isGreaterThanOrEqualTo(400);
		}
		finally {
			refusing = false;
		}
		String id = RunningApp.json(app.get("/v1/backfills")).at("/backfills/0/id").asText();
		assertThat(app.post("/v1/backfills/" + id + "/restart", null).statusCode()).isEqualTo(200);
	}

	@Test
	void spendAndRatesAreSetAndMoreBudgetLetsItGoOn() {
		String path = "/v1/backfills/" + begun(",\"hourlyPrice\":2,\"budget\":5,\"mostFilmsAnHour\":30");
		JsonNode set = RunningApp
			.json(app.post(path + "/settings", "{\"budget\":7.5,\"concurrency\":3,\"mostFilmsAnHour\":0}"));
		assertThat(set.path("budget").asDouble()).isEqualTo(7.5);
		assertThat(set.path("hourlyPrice").asDouble()).isEqualTo(2);
		assertThat(set.path("concurrency").asInt()).isEqualTo(3);
		assertThat(set.has("mostFilmsAnHour")).isFalse();
		assertThat(app.post(path + "/settings", "{\"budget\":-1}").statusCode()).isEqualTo(400);
		assertThat(app.post(path + "/settings", "{\"budgt\":1}").statusCode()).isEqualTo(400);
		assertThat(app.post("/v1/backfills/" + begun("") + "/settings", "{\"budget\":1}").statusCode())
			.as("an hour costs nothing")
			.isEqualTo(400);
		ended(path, BackfillState.OVER_BUDGET);
		String id = path.substring(path.lastIndexOf('/') + 1);
		awaitLaunches(id, 2);
	}

	/** What was cheap enough for its budget all along goes on when its end is told. */
	private static void awaitLaunches(String id, int expected) {
		Broker.shared().records("backfill-events", 1, (record) -> id.equals(record.key()));
		long deadline = System.nanoTime() + 20_000_000_000L;
		while (launches(id) < expected && System.nanoTime() < deadline) {
			Thread.onSpinWait();
		}
		assertThat(launches(id)).isEqualTo(expected);
	}

	private static long launches(String id) {
		return LAUNCHES.stream().filter((call) -> call.contains(id)).count();
	}

	@Test
	void whatIsOverBudgetWaitsForMore() throws InterruptedException {
		String path = "/v1/backfills/" + begun(",\"hourlyPrice\":2,\"budget\":5");
		String id = path.substring(path.lastIndexOf('/') + 1);
		spent(id, 6);
		ended(path, BackfillState.OVER_BUDGET);
		Broker.shared().records("backfill-events", 1, (record) -> id.equals(record.key()));
		Thread.sleep(500);
		assertThat(launches(id)).isEqualTo(1);
		assertThat(app.post(path + "/settings", "{\"budget\":5.5}").statusCode()).isEqualTo(200);
		assertThat(launches(id)).isEqualTo(1);
		assertThat(app.post(path + "/settings", "{\"budget\":10}").statusCode()).isEqualTo(200);
		assertThat(launches(id)).isEqualTo(2);
	}

	/** As if an item had been worked at. */
	private static void spent(String id, double cost) {
		JdbcClient.create(app.bean(DataSource.class)).sql("""
				insert into backfill.item (backfill, line, variant, video_id, topic, request, seconds, bytes,
					most_attempts, cost)
				values (:id::uuid, 2, 0, gen_random_uuid(), 'Tides', '{}', 5, 5, 3, :cost)
				""").param("id", id).param("cost", cost).update();
	}

	@Test
	void theEndOfARunIsToldOnItsTopic() {
		String path = "/v1/backfills/" + begun(",\"name\":\"told\"");
		ended(path, BackfillState.SAMPLED);
		String id = path.substring(path.lastIndexOf('/') + 1);
		assertThat(Broker.shared().records("backfill-events", 1, (record) -> id.equals(record.key()))).singleElement()
			.satisfies((record) -> assertThat(record.value()).contains("\"backfill-sampled\"", "\"told\"",
					"It was sampled."));
	}

	@Test
	void reportsAreHandedOutAsTheyAreNow() {
		String path = "/v1/backfills/" + begun(",\"name\":\"<b>bold</b>\"");
		HttpResponse<String> page = app.get(path + "/report.html");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		assertThat(page.body()).contains("&lt;b&gt;bold", "href=\"http://localhost:", path + "/report.csv");
		assertThat(app.get(path + "/report.csv").body()).startsWith("line,variant,video,topic,state");
		assertThat(app.get(path + "/bad-lines.csv").body()).startsWith("line,field,value,allowed");
		assertThat(app.get("/v1/backfills/" + UUID.randomUUID() + "/report.html").statusCode()).isEqualTo(404);
		assertThat(app.withoutKey(path + "/report.html").statusCode()).isEqualTo(401);
	}

	@Test
	void aFileInTheStoreIsKeptByItsContent() {
		app.bean(ArtifactStore.class)
			.put(ArtifactKey.parse("local/backfill-input/by-hand.csv"),
					"topic\nSalt\n".getBytes(StandardCharsets.UTF_8), "text/csv");
		HttpResponse<String> answer = app.post("/v1/backfills",
				"{\"input\":{\"kind\":\"stored\",\"key\":\"s3://bucket/local/backfill-input/by-hand.csv\"}}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		BackfillId id = BackfillId.parse(RunningApp.json(answer).path("id").asText());
		assertThat(app.bean(Backfills.class).options(AccountId.LOCAL, id)).hasValueSatisfying(
				(options) -> assertThat(options.input()).isInstanceOfSatisfying(Input.File.class, (file) -> {
					assertThat(file.file().key()).matches("local/backfill-input/[0-9a-f]{64}\\.csv");
					assertThat(file.file().bytes()).isEqualTo(11);
				}));
		for (String key : List.of("s3://bucket/others/backfill-input/by-hand.csv", "local/request/by-hand.csv",
				"local/backfill-input/none.csv", "../etc/passwd", "s3://bucket")) {
			HttpResponse<String> refused = app.post("/v1/backfills",
					"{\"input\":{\"kind\":\"stored\",\"key\":\"" + key + "\"}}");
			assertThat(refused.statusCode()).as(key).isEqualTo(400);
			assertThat(RunningApp.json(refused).at("/violations/0/field").asText()).isEqualTo("input.key");
		}
	}

	@Test
	void thePastIsAskedAgainAndFilmsAreRenderedByTheirOwnTask() {
		assertThat(app
			.post("/v1/backfills",
					"{\"input\":{\"kind\":\"past\",\"states\":[\"published\",\"failed\"],"
							+ "\"from\":\"2026-01-01T00:00:00Z\"},\"defaults\":{\"picture.resolution\":\"720\"}}")
			.statusCode()).isEqualTo(202);
		HttpResponse<String> answer = app.post("/v1/backfills", "{\"input\":{\"kind\":\"past\",\"reRender\":true}}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		BackfillId id = BackfillId.parse(RunningApp.json(answer).path("id").asText());
		assertThat(LAUNCHES).anyMatch(
				(call) -> call.startsWith("POST /tasks/executions/launch?name=re-render&arguments=backfill%3D" + id));
		assertThat(app.bean(Backfills.class).options(AccountId.LOCAL, id))
			.hasValueSatisfying((options) -> assertThat(((Input.Past) options.input()).to()).isNotNull());
		assertThat(app.post("/v1/backfills", "{\"input\":{\"kind\":\"past\",\"states\":[\"gone\"]}}").statusCode())
			.isEqualTo(400);
	}

	@Test
	void whatIsNotTheAccountsIsRefused() {
		String foreign = uploaded().replaceFirst("\"key\":\"[^/]+/", "\"key\":\"someone/");
		HttpResponse<String> answer = app.post("/v1/backfills", "{\"input\":" + foreign + "}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(RunningApp.json(answer).at("/violations/0/field").asText()).isEqualTo("input.file");
		UUID none = UUID.randomUUID();
		assertThat(app.post("/v1/backfills", "{\"input\":{\"kind\":\"failed-of\",\"backfill\":\"" + none + "\"}}")
			.statusCode()).isEqualTo(404);
		assertThat(app.get("/v1/backfills/" + none).statusCode()).isEqualTo(404);
		assertThat(app.post("/v1/backfills", "{}").statusCode()).isEqualTo(400);
		assertThat(app.post("/v1/backfills/inputs?file=topics.pdf", "x").statusCode()).isEqualTo(400);
		assertThat(app.withoutKey("/v1/backfills").statusCode()).isEqualTo(401);
	}

}
