package io.moneyprinter.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.DomainJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Small films, asked for one after the other while something is done to the platform, and
 * what came of them as their receivers see it.
 */
final class FilmLoad implements AutoCloseable {

	private static final String FILM = """
			{"topic":"Film %d","script":"Film number %d is short.","picture":{"resolution":180},"lengthSeconds":2,
			"music":{"mood":"none"},"callback":"http://127.0.0.1:%d/films"}""";

	private final Films films;

	private final ScheduledExecutorService producer = Executors.newSingleThreadScheduledExecutor();

	private final HttpServer receiver;

	private final AtomicInteger unanswered = new AtomicInteger();

	private final List<String> accepted = new CopyOnWriteArrayList<>();

	private final List<Throwable> failures = new CopyOnWriteArrayList<>();

	private final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();

	/**
	 * Starts asking.
	 * @param films whom
	 * @param pause between two films
	 */
	FilmLoad(Films films, Duration pause) throws IOException {
		this.films = films;
		this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.receiver.createContext("/films", this::receive);
		this.receiver.start();
		this.producer.scheduleWithFixedDelay(this::ask, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** While nobody answers, the same film is asked for again under the same key. */
	private void ask() {
		int number = this.accepted.size() + 1;
		try {
			HttpResponse<String> answer = this.films
				.submit(FILM.formatted(number, number, this.receiver.getAddress().getPort()), "load-" + number);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
			this.accepted.add(Films.json(answer).get("id").asText());
		}
		catch (IOException ex) {
			this.unanswered.incrementAndGet();
		}
		catch (Exception | AssertionError ex) {
			this.failures.add(ex);
		}
	}

	private void receive(HttpExchange exchange) throws IOException {
		String id = DomainJson.mapper().readTree(exchange.getRequestBody()).get("videoId").asText();
		this.received.computeIfAbsent(id, (key) -> new AtomicInteger()).incrementAndGet();
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	/** Waits until films come out that were asked for after now. */
	void awaitFilms(int count) {
		int before = this.accepted.size();
		await("films that were asked for just now").atMost(Duration.ofMinutes(2))
			.until(() -> this.accepted.stream().skip(before).filter(this.received::containsKey).count() >= count);
	}

	/**
	 * Stops asking, waits for what was accepted, and looks at it from outside: every film
	 * was made and its receiver told.
	 */
	void awaitAllMade() throws Exception {
		this.producer.shutdown();
		assertThat(this.producer.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.failures).isEmpty();
		await("all films").atMost(Duration.ofMinutes(3)).until(() -> this.received.keySet().containsAll(this.accepted));
		assertThat(this.received.keySet()).containsExactlyInAnyOrderElementsOf(this.accepted);
		for (String id : this.accepted) {
			await(id).atMost(Duration.ofSeconds(10))
				.until(() -> this.films.json("/v1/videos/" + id).path("state").asText(), "published"::equals);
		}
	}

	/**
	 * The same where nothing was killed: no request went unanswered, and nothing was
	 * begun anew, rendered, published or told twice.
	 * @param topics where events are read
	 */
	void awaitEachMadeOnce(Topics topics) throws Exception {
		awaitAllMade();
		assertThat(this.unanswered).hasValue(0);
		assertThat(this.received.values()).as("web hooks of each film").allMatch((count) -> count.get() == 1);
		for (String id : this.accepted) {
			assertThat(this.films.json("/v1/videos/" + id).path("attempt").asInt()).isEqualTo(1);
		}
		List<JsonNode> events = topics.all("video-events");
		assertThat(videosOf(events, (event) -> event.path("type").asText().equals("video-published")))
			.containsAll(this.accepted)
			.doesNotHaveDuplicates();
		assertThat(videosOf(events, FilmLoad::rendered)).containsAll(this.accepted).doesNotHaveDuplicates();
	}

	private static boolean rendered(JsonNode event) {
		return event.path("type").asText().equals("stage-completed") && event.path("stage").asText().equals("render")
				&& !event.path("reused").asBoolean();
	}

	private static List<String> videosOf(List<JsonNode> events, Predicate<JsonNode> which) {
		return events.stream().filter(which).map((event) -> event.path("videoId").asText()).toList();
	}

	@Override
	public void close() {
		this.producer.shutdownNow();
		this.receiver.stop(0);
	}

}
