package io.moneyprinter.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * The API that people use: what may be done with a video is decided in one place, whoever
 * asks.
 */
final class Api {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI api;

	private final String key;

	Api(UpkeepSettings settings) {
		this.api = settings.api().url();
		this.key = read(settings.account().keyFile());
	}

	private static String read(@Nullable Path file) {
		if (file == null) {
			throw new VideoException(ErrorCode.INVALID_REQUEST,
					"The setting 'moneyprinter.account.key-file' is absent; nothing is done but in an account's name.");
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

	HttpResponse<String> send(String method, String path) {
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

	JsonNode checked(HttpResponse<String> answer) {
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
