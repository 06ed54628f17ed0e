package io.moneyprinter.launcher.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadLetterApiTests {

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@Test
	void listsThoseBeforeAnother() {
		this.server.json("/v1/dead-letters", 200, page(7, 5));
		assertThat(client().list(3, "0-8")).extracting(DeadLetterView::id).containsExactly("0-7", "0-6", "0-5");
		assertThat(this.server.calls).containsExactly("GET /v1/dead-letters?limit=3&before=0-8");
	}

	@Test
	void findsAllPageByPageTheOldestFirst() {
		this.server.on("/v1/dead-letters", (exchange) -> {
			boolean second = exchange.getRequestURI().getQuery().contains("before=0-50");
			ApiServer.answer(exchange, 200, "application/json", second ? page(49, 0) : page(249, 50));
		});
		List<DeadLetterView> all = client().all();
		assertThat(all).extracting(DeadLetterView::id)
			.containsExactlyElementsOf(IntStream.range(0, 250).mapToObj((offset) -> "0-" + offset).toList());
		assertThat(this.server.calls).containsExactly("GET /v1/dead-letters?limit=200",
				"GET /v1/dead-letters?limit=200&before=0-50");
	}

	@Test
	void whatWasReplayedIsNotAmongAll() {
		this.server.json("/v1/dead-letters", 200,
				page(3, 1).replaceFirst("\"at\"", "\"replayedAt\":\"2026-01-02T00:00:00Z\",\"at\""));
		assertThat(client().all()).extracting(DeadLetterView::id).containsExactly("0-1", "0-2");
	}

	@Test
	void sendsOneOnItsWayAgain() {
		this.server.json("/v1/dead-letters/2-17/replay", 200,
				"{\"outcome\":\"done\",\"sentence\":\"It is tried again.\"}");
		assertThat(client().replay("2-17")).isEqualTo(new ControlAnswer("done", "It is tried again.", null));
		assertThat(this.server.calls).containsExactly("POST /v1/dead-letters/2-17/replay");
	}

	@Test
	void anIdCannotLeadElsewhere() {
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client().find("../videos?x=1"));
		this.server.json("/", 404, "{\"detail\":\"There is no dead letter of that id.\"}");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client().find("../videos?x=1"))
			.withMessage("There is no dead letter of that id.");
		assertThat(this.server.calls).containsExactly("GET /v1/dead-letters/..%2Fvideos%3Fx=1");
	}

	private static String page(int newest, int oldest) {
		return "{\"letters\":[" + IntStream.rangeClosed(-newest, -oldest)
			.mapToObj((offset) -> "{\"id\":\"0-" + -offset + "\",\"origin\":\"video-requests-0@3\",\"attempt\":1,"
					+ "\"failure\":{\"code\":\"INTERNAL\",\"sentence\":\"It broke.\",\"stage\":\"render\"},\"cause\":\"X\",\"whole\":true,"
					+ "\"at\":\"2026-01-01T00:00:00Z\",\"later\":1}")
			.collect(Collectors.joining(",")) + "],\"next\":null}";
	}

	private DeadLetterApi client() {
		return this.server.deadLetters();
	}

}
