package io.moneyprinter.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;

import static org.awaitility.Awaitility.await;

/**
 * The HTTP API as a program uses it.
 */
public final class Films {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI api;

	private final String key;

	public Films(URI api, Path keyFile) throws IOException {
		this.api = api;
		this.key = Files.readString(keyFile).strip();
	}

	public HttpResponse<String> submit(String request, String idempotencyKey) throws Exception {
		return send(request("/v1/videos").header("Content-Type", "application/json")
			.header("Idempotency-Key", idempotencyKey)
			.POST(HttpRequest.BodyPublishers.ofString(request)));
	}

	public HttpResponse<String> get(String path) throws Exception {
		return send(request(path).GET());
	}

	public HttpResponse<String> post(String path) throws Exception {
		return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
	}

	HttpResponse<String> getWithoutKey(String path) throws Exception {
		return send(HttpRequest.newBuilder(this.api.resolve(path)).GET());
	}

	public JsonNode json(String path) throws Exception {
		return json(get(path));
	}

	public static JsonNode json(HttpResponse<String> response) throws IOException {
		return DomainJson.mapper().readTree(response.body());
	}

	void awaitPublished(String id) {
		await("film " + id).atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> json("/v1/videos/" + id).path("state").asText(), "published"::equals);
	}

	Path download(String id, Path file) throws Exception {
		HttpResponse<Path> film = this.client.send(request("/v1/videos/" + id + "/film").GET().build(),
				HttpResponse.BodyHandlers.ofFile(file));
		if (film.statusCode() != 200) {
			throw new AssertionError("The film of " + id + " was answered with " + film.statusCode() + ".");
		}
		return film.body();
	}

	/** Follows a video's events until the feed ends, and gives them in order. */
	List<Event> follow(String id) throws Exception {
		List<Event> events = new ArrayList<>();
		HttpResponse<Stream<String>> feed = this.client.send(
				request("/v1/videos/" + id + "/events").header("Accept", "text/event-stream").GET().build(),
				HttpResponse.BodyHandlers.ofLines());
		String type = "";
		try (Stream<String> lines = feed.body()) {
			for (String line : (Iterable<String>) lines::iterator) {
				if (line.startsWith("event:")) {
					type = line.substring("event:".length()).strip();
				}
				else if (line.startsWith("data:")) {
					events.add(new Event(type, DomainJson.mapper().readTree(line.substring("data:".length()))));
				}
			}
		}
		return events;
	}

	/**
	 * What came by the feed: a snapshot of the video, or something that happened to it.
	 */
	record Event(String type, JsonNode data) {
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.api.resolve(path))
			.timeout(Duration.ofMinutes(4))
			.header("Authorization", "Bearer " + this.key);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
