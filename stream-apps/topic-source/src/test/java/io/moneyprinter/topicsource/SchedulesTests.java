package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schedules over HTTP, with a server that answers as Data Flow does.
 */
class SchedulesTests {

	private static final List<String> LAUNCHES = new CopyOnWriteArrayList<>();

	private static HttpServer dataFlow;

	private static RunningApp app;

	@BeforeAll
	static void start() throws IOException {
		dataFlow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		dataFlow.createContext("/", SchedulesTests::answer);
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
		String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		boolean launch = call.startsWith("POST /tasks/executions/launch?name=upkeep");
		if (launch) {
			LAUNCHES.add(call);
		}
		boolean known = launch || call.equals("GET /tasks/definitions/upkeep");
		byte[] body = (launch ? "{\"executionId\":" + LAUNCHES.size() + "}" : "{}").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(known ? 200 : 404, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static String body(String name, String cron, String more) {
		return "{\"name\":\"" + name + "\",\"task\":\"upkeep\",\"cron\":\"" + cron + "\"" + more + "}";
	}

	@Test
	void aScheduleIsAddedShownPausedResumedAndRemoved() {
		HttpResponse<String> added = app.post("/v1/schedules", body("nightly", "30 2 * * *",
				",\"zone\":\"Europe/Berlin\",\"overlap\":\"wait\",\"parameters\":{\"steps\":\"expire\"},\"blackouts\":[\"SAT-SUN 00:00-06:00\"]"));
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(added.headers().firstValue("Location")).contains("/v1/schedules/nightly");
		JsonNode schedule = RunningApp.json(app.get("/v1/schedules/nightly"));
		assertThat(schedule.path("next")).hasSize(3);
		assertThat(schedule.path("misfire").asText()).isEqualTo("once");
		assertThat(schedule.path("blackouts")).singleElement()
			.satisfies((window) -> assertThat(window.asText()).isEqualTo("SAT-SUN 00:00-06:00"));
		assertThat(app.post("/v1/schedules", body("nightly", "30 2 * * *", "")).statusCode()).isEqualTo(409);
		assertThat(outcome(app.post("/v1/schedules/nightly/pause", null))).isEqualTo("done");
		assertThat(outcome(app.post("/v1/schedules/nightly/pause", null))).isEqualTo("already");
		assertThat(RunningApp.json(app.get("/v1/schedules/nightly")).path("next")).isEmpty();
		assertThat(outcome(app.post("/v1/schedules/nightly/resume", null))).isEqualTo("done");
		assertThat(RunningApp.json(app.get("/v1/schedules")).path("schedules"))
			.anyMatch((one) -> one.path("name").asText().equals("nightly"));
		assertThat(outcome(app.send("DELETE", "/v1/schedules/nightly", null))).isEqualTo("done");
		assertThat(app.send("DELETE", "/v1/schedules/nightly", null).statusCode()).isEqualTo(404);
	}

	@Test
	void aScheduleFiresByItselfAndByHand() {
		app.post("/v1/schedules",
				body("often", "* * * * * *", ",\"overlap\":\"allow\",\"parameters\":{\"steps\":\"replay\"}"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(turns("often"))
				.anyMatch((turn) -> turn.path("outcome").asText().equals("launched")));
		app.post("/v1/schedules/often/pause", null);
		assertThat(outcome(app.post("/v1/schedules/often/run", null))).isEqualTo("done");
		assertThat(turns("often").get(0).path("byHand").asBoolean()).isTrue();
		assertThat(turns("often").get(0).path("run").asLong()).isPositive();
		assertThat(LAUNCHES).allMatch((call) -> call.contains("arguments=steps%3Dreplay+launch%3D"));
	}

	private static JsonNode turns(String name) {
		return RunningApp.json(app.get("/v1/schedules/" + name + "/history")).path("turns");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "a|30 2 * * *|,\"zone\":\"Berlin\"|zone", "a|every day||cron", "A b|30 2 * * *||name",
					"a|30 2 * * *|,\"misfire\":\"never\"|misfire", "a|30 2 * * *|,\"overlap\":7|overlap",
					"a|30 2 * * *|,\"blackouts\":[\"noon\"]|blackouts", "a|30 2 * * *|,\"salt\":1|salt",
					"a|30 2 * * *|,\"parameters\":{\"--server.port\":\"1\"}|parameters" })
	void whatIsWrongIsNamed(String name, String cron, String more, String field) {
		HttpResponse<String> answer = app.post("/v1/schedules", body(name, cron, (more != null) ? more : ""));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(RunningApp.json(answer).at("/violations/0/field").asText()).startsWith(field);
	}

	@Test
	void aTaskThatNobodyKnowsIsRefused() {
		HttpResponse<String> answer = app.post("/v1/schedules",
				"{\"name\":\"x\",\"task\":\"unknown\",\"cron\":\"30 2 * * *\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(RunningApp.json(answer).at("/violations/0/field").asText()).isEqualTo("task");
	}

	@Test
	void whatIsUnknownOrWithoutAKeyIsRefused() {
		assertThat(app.get("/v1/schedules/none").statusCode()).isEqualTo(404);
		assertThat(app.post("/v1/schedules/none/run", null).statusCode()).isEqualTo(404);
		assertThat(app.get("/v1/schedules/none/history").statusCode()).isEqualTo(404);
		assertThat(app.withoutKey("/v1/schedules").statusCode()).isEqualTo(401);
		assertThat(app.get("/openapi").body()).contains("/v1/schedules/{name}/history");
	}

	private static String outcome(HttpResponse<String> answer) {
		return RunningApp.json(answer).path("outcome").asText();
	}

}
