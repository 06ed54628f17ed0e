package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks launched by records on a real broker, with a server that answers as Data Flow
 * does.
 */
class LaunchRecordsTests {

	private static final String TOPIC = "task-launches";

	private static final List<String> LAUNCHES = new CopyOnWriteArrayList<>();

	private static final AtomicBoolean AWAY = new AtomicBoolean();

	private static final AtomicInteger REFUSED = new AtomicInteger();

	/** Other apps of this JVM would take its partitions. */
	private static final Broker BROKER = Broker.fresh();

	private static HttpServer dataFlow;

	private static RunningApp app;

	@BeforeAll
	static void start() throws IOException {
		dataFlow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		dataFlow.createContext("/", LaunchRecordsTests::answer);
		dataFlow.start();
		app = RunningApp.start(PostgresServer.shared().freshDatabase(), BROKER.address(),
				"--moneyprinter.dataflow.url=http://127.0.0.1:" + dataFlow.getAddress().getPort());
	}

	@AfterAll
	static void stop() {
		app.close();
		BROKER.close();
		dataFlow.stop(0);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String call = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
		boolean launch = exchange.getRequestMethod().equals("POST");
		if (AWAY.get()) {
			REFUSED.incrementAndGet();
			say(exchange, 503, "{}");
		}
		else if (launch && call.contains("steps=refused")) {
			say(exchange, 400, "{\"_embedded\":{\"errors\":[{\"message\":\"Nobody wants that\"}]}}");
		}
		else if (launch) {
			LAUNCHES.add(call);
			say(exchange, 201, "{\"executionId\":" + LAUNCHES.size() + "}");
		}
		else {
			say(exchange, 200, "{}");
		}
	}

	private static void say(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static String upkeep(String steps) {
		return "{\"task\":\"upkeep\",\"parameters\":{\"steps\":\"" + steps + "\",\"dry-run\":\"false\"}}";
	}

	private static List<String> launches(String steps) {
		return LAUNCHES.stream().filter((call) -> call.contains("steps=" + steps + " ")).toList();
	}

	private static void launched(String steps, int times) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(launches(steps)).hasSize(times));
	}

	private static JsonNode letter(RecordMetadata record) {
		String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
		return BROKER
			.records("video-dead-letters", 1, (letter) -> String.valueOf(letter.value()).contains("\"" + origin + "\""))
			.stream()
			.map(Broker::json)
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no letter for " + origin + "."));
	}

	@Test
	void aRecordLaunchesOnceForItsKey() {
		BROKER.sayText(TOPIC, "a-1", upkeep("one"));
		BROKER.sayText(TOPIC, "a-1", upkeep("one"));
		BROKER.sayText(TOPIC, "another", upkeep("one"), "idempotency-key", "a-1");
		RecordMetadata conflict = BROKER.sayText(TOPIC, "a-1", upkeep("other"));
		BROKER.sayText(TOPIC, "a-2", upkeep("two"));
		launched("one", 1);
		launched("two", 1);
		assertThat(launches("one").get(0)).contains("name=upkeep", "arguments=dry-run=false steps=one launch=");
		assertThat(letter(conflict).at("/failure/code").asText()).isEqualTo("IDEMPOTENCY_CONFLICT");
		assertThat(launches("one")).hasSize(1);
		assertThat(launches("other")).isEmpty();
	}

	@Test
	void aRecordWithoutAKeyIsALaunchOfItsOwn() {
		BROKER.sayText(TOPIC, null, upkeep("plain"));
		BROKER.sayText(TOPIC, null, upkeep("plain"));
		launched("plain", 2);
	}

	@Test
	void whatCannotBeLaunchedIsADeadLetterWithASentence() {
		RecordMetadata unreadable = BROKER.sayText(TOPIC, "b-1", "this is no launch", "correlation-id", "c-1");
		RecordMetadata unknown = BROKER.sayText(TOPIC, "b-2", "{\"task\":\"format-disk\"}");
		RecordMetadata setting = BROKER.sayText(TOPIC, "b-3",
				"{\"task\":\"upkeep\",\"parameters\":{\"--server.port\":\"1\"}}");
		RecordMetadata field = BROKER.sayText(TOPIC, "b-4", "{\"task\":\"upkeep\",\"salt\":1}");
		RecordMetadata refused = BROKER.sayText(TOPIC, "b-5", upkeep("refused"));
		BROKER.sayText(TOPIC, "b-6", null);
		BROKER.sayText(TOPIC, "b-7", upkeep("after"));
		assertThat(sentence(unreadable)).contains("'body'");
		assertThat(sentence(unknown)).isEqualTo("The field 'task' is 'format-disk'; allowed: one of backfill, upkeep.");
		assertThat(sentence(setting)).contains("--server.port");
		assertThat(sentence(field)).contains("salt");
		assertThat(sentence(refused)).contains("Nobody wants that");
		assertThat(letter(unreadable).at("/headers/correlation-id").asText()).isEqualTo("c-1");
		assertThat(letter(refused).at("/headers/idempotency-key").asText()).isEqualTo("b-5");
		launched("after", 1);
	}

	private static String sentence(RecordMetadata record) {
		return letter(record).at("/failure/sentence").asText();
	}

	@Test
	void whileDataFlowIsAwayRecordsWait() {
		AWAY.set(true);
		BROKER.sayText(TOPIC, "c-1", upkeep("later"));
		Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> REFUSED.get() > 0);
		AWAY.set(false);
		BROKER.sayText(TOPIC, "c-1", upkeep("later"));
		launched("later", 1);
		Awaitility.await().during(Duration.ofMillis(500)).until(() -> launches("later").size() == 1);
	}

}
