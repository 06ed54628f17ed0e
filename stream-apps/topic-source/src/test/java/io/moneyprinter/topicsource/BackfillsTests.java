package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backfills over HTTP, with a server that answers launches as Data Flow does.
 */
class BackfillsTests {

	private static final List<String> LAUNCHES = new CopyOnWriteArrayList<>();

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
		int before = LAUNCHES.size();
		assertThat(app.post(path + "/restart", null).statusCode()).isEqualTo(200);
		assertThat(LAUNCHES).hasSize(before + 1);
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
