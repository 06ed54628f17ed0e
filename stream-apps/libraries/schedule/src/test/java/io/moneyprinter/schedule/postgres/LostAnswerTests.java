package io.moneyprinter.schedule.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.dataflow.DataflowLauncher;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that launches and breaks off before it says so. What it launched begins long
 * after the next question, so that only what was deployed tells of it.
 */
class LostAnswerTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static final Pattern MARK = Pattern.compile("properties=([^&=]+)=([0-9a-f-]{36})");

	private final List<String> marks = new CopyOnWriteArrayList<>();

	private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

	private HttpServer dataFlow;

	private PostgresSchedules schedules;

	@BeforeEach
	void start() throws IOException {
		this.dataFlow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.dataFlow.createContext("/", this::answer);
		this.dataFlow.start();
		this.schedules = new PostgresSchedules(PostgresServer.shared().freshDatabase(),
				new DataflowLauncher(URI.create("http://127.0.0.1:" + this.dataFlow.getAddress().getPort())),
				() -> Instant.now().plus(this.ahead.get()), Duration.ofMillis(50));
	}

	@AfterEach
	void stop() {
		this.schedules.close();
		this.dataFlow.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String call = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
		if (exchange.getRequestMethod().equals("POST")) {
			Matcher mark = MARK.matcher(call);
			assertThat(mark.find()).as(call).isTrue();
			this.marks.add("{\"" + mark.group(1) + "\":\"" + mark.group(2) + "\"}");
			exchange.close();
			return;
		}
		byte[] body = (call.contains("sort=") ? "{\"_embedded\":{\"taskExecutionResourceList\":[" + runs() + "]}}"
				: run(Integer.parseInt(call.replaceAll(".*executions/(\\d+).*", "$1")) - 1))
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private String runs() {
		return IntStream.range(0, this.marks.size()).mapToObj(this::run).collect(Collectors.joining(","));
	}

	private String run(int index) {
		return "{\"executionId\":" + (index + 1) + ",\"taskName\":\"upkeep\",\"arguments\":[],\"deploymentProperties\":"
				+ this.marks.get(index) + "}";
	}

	private static Schedule nightly() {
		return new Schedule(ACCOUNT, "nightly", "upkeep", Map.of("steps", "expire"), new Cron("30 2 * * *"),
				ZoneId.of("UTC"), Misfire.ONCE, Overlap.SKIP, List.of(), false);
	}

	@Test
	void aPlannedTimeIsLaunchedOnce() {
		this.schedules.add(nightly());
		Instant planned = this.schedules.find(ACCOUNT, "nightly").orElseThrow().next().orElseThrow();
		this.schedules.start();
		this.ahead.set(Duration.between(Instant.now(), planned.plusSeconds(1)));
		Awaitility.await().until(() -> this.marks.size() == 1);
		this.ahead.set(Duration.between(Instant.now(), planned.plusSeconds(60)));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.schedules.history(ACCOUNT, "nightly", 10)).extracting(Firing::run)
				.containsExactly(1L));
		assertThat(this.marks).hasSize(1);
	}

	@Test
	void aLaunchByHandIsFoundAtOnce() {
		this.schedules.add(nightly());
		Firing firing = this.schedules.runNow(ACCOUNT, "nightly").orElseThrow();
		assertThat(firing.outcome()).isEqualTo(Firing.Outcome.LAUNCHED);
		assertThat(firing.run()).isEqualTo(1);
		assertThat(this.marks).hasSize(1);
	}

}
