package io.moneyprinter.upkeep;

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

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Replays dead letters by the API that people use: what a replay may do is decided in one
 * place, and a letter is replayed once, whoever asks.
 */
final class DeadLetters {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int CONFLICT = 409;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI api;

	private final String key;

	DeadLetters(UpkeepSettings settings) {
		this.api = settings.api().url();
		this.key = read(settings.account().keyFile());
	}

	private static String read(@Nullable Path file) {
		if (file == null) {
			throw new VideoException(ErrorCode.INVALID_REQUEST,
					"The setting 'moneyprinter.account.key-file' is absent; dead letters are shown to their account only.");
		}
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.INVALID_REQUEST,
					"The account's key cannot be read from " + file + ", which moneyprinter.account.key-file names.",
					ex);
		}
	}

	/** Replays what matches and was not replayed before, the oldest first. */
	Tally replay(Orders orders) {
		List<JsonNode> matching = all().stream().filter((letter) -> matches(letter, orders)).toList();
		long done = 0;
		if (!orders.dryRun()) {
			for (JsonNode letter : matching) {
				done += replay(letter.path("id").asText()) ? 1 : 0;
			}
		}
		long left = matching.size() - done;
		return new Tally(matching.size(), done, left,
				orders.dryRun() ? "Would replay " + matching.size() + " dead letters."
						: "Replayed " + done + " dead letters; " + left + " could not be replayed now.");
	}

	private static boolean matches(JsonNode letter, Orders orders) {
		JsonNode failure = letter.path("failure");
		return !letter.hasNonNull("replayedAt")
				&& orders.code().map((code) -> code.name().equals(failure.path("code").asText())).orElse(true)
				&& orders.stage().map((stage) -> stage.id().equals(failure.path("stage").asText())).orElse(true);
	}

	private List<JsonNode> all() {
		List<JsonNode> all = new ArrayList<>();
		String page = "/v1/dead-letters?limit=200";
		while (page != null) {
			JsonNode answer = checked(send("GET", page));
			answer.path("letters").forEach((letter) -> all.add(0, letter));
			page = answer.path("next").textValue();
		}
		return all;
	}

	private boolean replay(String id) {
		HttpResponse<String> answer = send("POST", "/v1/dead-letters/" + id + "/replay");
		if (answer.statusCode() == CONFLICT) {
			return false;
		}
		checked(answer);
		return true;
	}

	private HttpResponse<String> send(String method, String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(this.api.resolve(path))
				.timeout(PATIENCE)
				.header("Authorization", "Bearer " + this.key)
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw unavailable("does not answer (" + ex.getMessage() + ")", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable("was asked, but the job was interrupted", ex);
		}
	}

	private JsonNode checked(HttpResponse<String> answer) {
		if (answer.statusCode() >= 400) {
			throw unavailable("answered " + answer.statusCode() + " to " + answer.request().uri().getPath(), null);
		}
		try {
			return DomainJson.mapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw unavailable("answered what is no JSON", ex);
		}
	}

	private VideoException unavailable(String what, @Nullable Exception cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The API at " + this.api + " " + what + ".", cause);
	}

}
