package io.moneyprinter.schedule.dataflow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Calls of Data Flow, bounded in time, with its failures in our words.
 */
final class DataflowCalls {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** A launch starts a process before it answers. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int NOT_FOUND = 404;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI server;

	DataflowCalls(URI server) {
		this.server = server;
	}

	Optional<JsonNode> find(String path) {
		HttpResponse<String> answer = send("GET", path);
		return (answer.statusCode() == NOT_FOUND) ? Optional.empty() : Optional.of(checked(answer));
	}

	JsonNode ask(String method, String path) {
		return checked(send(method, path));
	}

	private HttpResponse<String> send(String method, String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(this.server.resolve(path))
				.timeout(PATIENCE)
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
					"Data Flow at " + this.server + " does not answer: " + ex.getMessage() + ".", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "A call of Data Flow was interrupted.", ex);
		}
	}

	private JsonNode checked(HttpResponse<String> answer) {
		JsonNode body = body(answer);
		if (answer.statusCode() >= 400) {
			String reason = body.findPath("message").asText("no reason given");
			throw new VideoException(
					(answer.statusCode() >= 500) ? ErrorCode.PROVIDER_UNAVAILABLE : ErrorCode.STATE_CONFLICT,
					"Data Flow answered " + answer.statusCode() + " to " + answer.request().method() + " "
							+ answer.request().uri().getPath() + ": " + reason + ".");
		}
		return body;
	}

	private JsonNode body(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
					"Data Flow at " + this.server + " answered " + answer.statusCode() + " and no JSON.", ex);
		}
	}

}
