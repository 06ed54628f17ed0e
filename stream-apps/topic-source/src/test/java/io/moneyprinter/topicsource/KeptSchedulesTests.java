package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schedules over HTTP where Data Flow keeps them, as it does on Kubernetes.
 */
class KeptSchedulesTests {

	private final List<String> added = new CopyOnWriteArrayList<>();

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (exchange.getRequestMethod().equals("POST")) {
			this.added.add(exchange.getRequestURI().getQuery());
			say(exchange, 201, "");
		}
		else if (path.equals("/tasks/schedules/local--nightly") && !this.added.isEmpty()) {
			say(exchange, 200, "{\"scheduleName\":\"local--nightly\",\"taskDefinitionName\":\"upkeep\","
					+ "\"scheduleProperties\":{\"spring.cloud.deployer.cron.expression\":\"30 2 * * *\"}}");
		}
		else {
			say(exchange, path.equals("/tasks/definitions/upkeep") ? 200 : 404, "{}");
		}
	}

	private static void say(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Test
	void aScheduleIsKeptByDataFlow() throws IOException {
		HttpServer dataFlow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		dataFlow.createContext("/", this::answer);
		dataFlow.start();
		try (RunningApp app = RunningApp.start(PostgresServer.shared().freshDatabase(), Broker.shared().address(),
				"--moneyprinter.dataflow.url=http://127.0.0.1:" + dataFlow.getAddress().getPort(),
				"--moneyprinter.dataflow.keeps-schedules=true", "--moneyprinter.dataflow.platform=kube")) {
			HttpResponse<String> refused = app.post("/v1/schedules", body(",\"zone\":\"Europe/Berlin\""));
			assertThat(refused.statusCode()).isEqualTo(400);
			assertThat(refused.body()).contains("Data Flow's own schedules go by the cluster's clock");
			HttpResponse<String> answer = app.post("/v1/schedules", body(""));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
			JsonNode shown = RunningApp.json(answer);
			assertThat(shown.path("cron").asText()).isEqualTo("30 2 * * *");
			assertThat(shown.path("next")).hasSize(3);
			assertThat(this.added).singleElement().asString().contains("scheduleName=local--nightly", "platform=kube");
			HttpResponse<String> paused = app.post("/v1/schedules/nightly/pause", null);
			assertThat(paused.statusCode()).isEqualTo(409);
			assertThat(paused.body()).contains("cannot pause it");
		}
		finally {
			dataFlow.stop(0);
		}
	}

	private static String body(String more) {
		return "{\"name\":\"nightly\",\"task\":\"upkeep\",\"cron\":\"30 2 * * *\",\"parameters\":{\"steps\":\"expire\"}"
				+ more + "}";
	}

}
