package io.moneyprinter.schedule.dataflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.schedule.Blackout;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.Schedules;
import io.moneyprinter.schedule.SchedulesContract;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Data Flow's own schedules, against a small server that keeps them as Data Flow's
 * documentation says it does.
 */
class DataflowSchedulesTests extends SchedulesContract {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private final List<String> asked = new ArrayList<>();

	private final Map<String, String> kept = new TreeMap<>();

	private HttpServer server;

	private DataflowSchedules schedules;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/tasks/schedules", this::answer);
		this.server.start();
		this.schedules = new DataflowSchedules(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()),
				"default", InstantSource.fixed(Instant.parse("2026-03-28T20:00:00Z")));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Override
	protected Schedules schedules() {
		return this.schedules;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		Map<String, String> query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
			.map((one) -> URLDecoder.decode(one, StandardCharsets.UTF_8).split("=", 2))
			.collect(Collectors.toMap((one) -> one[0], (one) -> one[1]));
		assertThat(query).containsEntry("platform", "default");
		this.asked.add(exchange.getRequestMethod() + " " + path + " " + new TreeMap<>(query));
		String name = path.substring(path.lastIndexOf('/') + 1);
		switch (exchange.getRequestMethod()) {
			case "POST" -> {
				this.kept.put(query.get("scheduleName"), resource(query));
				say(exchange, 201, "");
			}
			case "DELETE" -> say(exchange, (this.kept.remove(name) != null) ? 200 : 500, "");
			default -> list(exchange, name);
		}
	}

	private static String resource(Map<String, String> query) {
		String cron = query.get("properties").replaceAll("scheduler\\.cron\\.expression=([^,]*).*", "$1");
		return "{\"scheduleName\":\"" + query.get("scheduleName") + "\",\"taskDefinitionName\":\""
				+ query.get("taskDefinitionName")
				+ "\",\"scheduleProperties\":{\"spring.cloud.deployer.cron.expression\":\"" + cron + "\"}}";
	}

	private void list(HttpExchange exchange, String name) throws IOException {
		if (name.equals("schedules")) {
			say(exchange, 200, this.kept.isEmpty() ? "{\"page\":{\"totalElements\":0}}"
					: "{\"_embedded\":{\"scheduleInfoResourceList\":[" + String.join(",", this.kept.values()) + "]}}");
		}
		else if (this.kept.containsKey(name)) {
			say(exchange, 200, this.kept.get(name));
		}
		else {
			say(exchange, 404, "{\"_embedded\":{\"errors\":[{\"message\":\"Schedule [" + name
					+ "] doesn't exist\",\"logref\":\"NoSuchScheduleException\"}]}}");
		}
	}

	private static void say(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static Schedule schedule(String cron, String zone, Misfire misfire, Overlap overlap, Blackout... windows) {
		return new Schedule(ACCOUNT, "nightly", "upkeep", Map.of("steps", "expire+replay", "dry-run", "false"),
				new Cron(cron), ZoneId.of(zone), misfire, overlap, List.of(windows), false);
	}

	@Test
	void aScheduleIsSaidInDataFlowsWords() {
		this.schedules.add(schedule("30 2 * * *", "UTC", Misfire.ONCE, Overlap.SKIP));
		assertThat(this.asked).last()
			.isEqualTo("POST /tasks/schedules {arguments=dry-run=false steps=expire+replay, platform=default,"
					+ " properties=scheduler.cron.expression=30 2 * * *,deployer.*.kubernetes.cron.concurrencyPolicy=Forbid,"
					+ " scheduleName=acme--nightly, taskDefinitionName=upkeep}");
		assertThat(this.schedules.find(ACCOUNT, "nightly")).hasValueSatisfying((planned) -> {
			assertThat(planned.schedule().cron()).isEqualTo(new Cron("30 2 * * *"));
			assertThat(planned.next()).contains(Instant.parse("2026-03-29T02:30:00Z"));
		});
	}

	@Test
	void whatACronJobDoesNotKeepToIsRefused() {
		refused("cron", schedule("0 30 2 * * *", "UTC", Misfire.ONCE, Overlap.SKIP));
		refused("zone", schedule("30 2 * * *", "Europe/Berlin", Misfire.ONCE, Overlap.SKIP));
		refused("misfire", schedule("30 2 * * *", "UTC", Misfire.SKIP, Overlap.SKIP));
		refused("overlap", schedule("30 2 * * *", "UTC", Misfire.ONCE, Overlap.WAIT));
		refused("blackouts", schedule("30 2 * * *", "UTC", Misfire.ONCE, Overlap.SKIP, Blackout.parse("08:00-18:00")));
		refused("paused", schedule("30 2 * * *", "UTC", Misfire.ONCE, Overlap.SKIP).paused(true));
		assertThat(this.kept).isEmpty();
	}

	private void refused(String field, Schedule schedule) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.schedules.add(schedule))
			.withMessageContaining("'" + field + "'")
			.withMessageContaining("Data Flow's own schedules");
	}

	@Test
	void whatItCannotDoIsSaid() {
		this.schedules.add(schedule("30 2 * * *", "UTC", Misfire.ONCE, Overlap.ALLOW));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.schedules.pause(ACCOUNT, "nightly", true))
			.withMessageContaining("cannot pause it")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.schedules.runNow(ACCOUNT, "nightly"))
			.withMessageContaining("does not tell its parameters");
		assertThat(this.schedules.history(ACCOUNT, "nightly", 10)).isEmpty();
		assertThat(this.schedules.pause(ACCOUNT, "none", true)).isEmpty();
	}

	@Test
	void schedulesOfOthersAreLeftAlone() {
		this.kept.put("somebodys",
				"{\"scheduleName\":\"somebodys\",\"taskDefinitionName\":\"x\",\"scheduleProperties\":{}}");
		this.kept.put("acme--odd",
				"{\"scheduleName\":\"acme--odd\",\"taskDefinitionName\":\"x\",\"scheduleProperties\":{}}");
		assertThat(this.schedules.list(ACCOUNT)).isEmpty();
		assertThat(this.schedules.remove(ACCOUNT, "somebodys")).isFalse();
	}

}
