package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class EventFeedTests {

	private static final VideoId ID = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	private static final VideoEvent STARTED = new VideoEvent.StageStarted(ID, 1, AccountId.LOCAL, Instant.EPOCH,
			StageName.SCRIPT);

	private final AtomicInteger looks = new AtomicInteger();

	private final List<VideoEvent> heard = new ArrayList<>();

	private final List<VideoView> seen = new ArrayList<>();

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@Test
	void hearsEventsAndAsksTheLedgerForTheEnd() throws InterruptedException {
		this.server.on(path("/events"),
				(exchange) -> send(exchange, "retry: 500\n\n" + event(STARTED) + ": alive\n\n" + event(cancelled())));
		this.server.json(path(""), 200, VideoJson.published(ID));
		assertThat(follow(Duration.ofSeconds(20)).published()).isTrue();
		assertThat(this.heard).containsExactly(STARTED);
	}

	@Test
	void findsTheEndByAskingWhenThereAreNoEvents() throws InterruptedException {
		this.server.json(path("/events"), 503, "{\"detail\":\"Too many listen.\"}");
		endsAfter(3);
		assertThat(follow().published()).isTrue();
		assertThat(this.seen).hasSize(2).allMatch((view) -> view.stage() == StageName.SPEECH);
	}

	@Test
	void listensAgainWhenTheEventsBreakOff() throws InterruptedException {
		AtomicInteger connections = new AtomicInteger();
		this.server.on(path("/events"), (exchange) -> {
			connections.incrementAndGet();
			send(exchange, event(STARTED));
		});
		this.server.on(path(""), (exchange) -> ApiServer.answer(exchange, 200, "application/json",
				(connections.get() < 2) ? VideoJson.running(ID) : VideoJson.published(ID)));
		assertThat(follow().published()).isTrue();
	}

	@Test
	void passesOverWhatItDoesNotKnow() throws InterruptedException {
		this.server.on(path("/events"),
				(exchange) -> send(exchange,
						"event: scene-praised\ndata: {\"type\":\"scene-praised\"}\n\ndata: no json\n\n" + event(STARTED)
								+ event(cancelled())));
		this.server.json(path(""), 200, VideoJson.published(ID));
		follow(Duration.ofSeconds(20));
		assertThat(this.heard).containsExactly(STARTED);
	}

	@Test
	void aVideoThatIsNotThereIsSaidAtOnce() {
		this.server.json(path("/events"), 404, "{}");
		this.server.json(path(""), 404, "{\"detail\":\"There is no such video.\"}");
		assertThatExceptionOfType(ApiException.class).isThrownBy(this::follow).withMessage("There is no such video.");
	}

	private void endsAfter(int answers) {
		this.server.on(path(""), (exchange) -> ApiServer.answer(exchange, 200, "application/json",
				(this.looks.incrementAndGet() < answers) ? VideoJson.running(ID) : VideoJson.published(ID)));
	}

	private VideoView follow() throws InterruptedException {
		return follow(Duration.ofMillis(50));
	}

	private VideoView follow(Duration silence) throws InterruptedException {
		VideoApi api = this.server.client();
		OkHttpClient client = new OkHttpClient.Builder()
			.addInterceptor((chain) -> chain
				.proceed(chain.request().newBuilder().header("Authorization", "Bearer test-key-0123456789").build()))
			.build();
		Request request = new Request.Builder().url(this.server.uri().resolve(path("/events")).toString()).build();
		return new EventFeed(api, client, request, ID, silence).follow(this.heard::add, this.seen::add);
	}

	private static String path(String rest) {
		return "/v1/videos/" + ID + rest;
	}

	private static VideoEvent cancelled() {
		return new VideoEvent.VideoCancelled(ID, 1, AccountId.LOCAL, Instant.EPOCH, null);
	}

	private static String event(VideoEvent event) {
		return "id: " + event.eventId() + "\ndata: " + new String(DomainJson.write(event), StandardCharsets.UTF_8)
				+ "\n\n";
	}

	private static void send(HttpExchange exchange, String events) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(events.getBytes(StandardCharsets.UTF_8));
		}
	}

}
