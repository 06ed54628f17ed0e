package io.moneyprinter.script.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;

/**
 * Looks for an Ollama and picks the model that writes best in the time there is.
 */
public final class Ollama {

	private static final Duration TIME_OUT = Duration.ofMillis(800);

	private static final int MOST_BYTES = 1_000_000;

	/** Larger models are seldom done in time on a machine of one's own. */
	private static final long HANDY_BYTES = 10_000_000_000L;

	private final URI address;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

	/**
	 * An Ollama that may or may not be there.
	 * @param address such as {@code http://127.0.0.1:11434}
	 */
	public Ollama(URI address) {
		this.address = address;
	}

	/**
	 * Asks for its models. Takes less than a second, far less if nobody listens.
	 * @return the model to use, or empty if there is none or no Ollama
	 */
	public Optional<ModelSettings> model() {
		try {
			HttpRequest request = HttpRequest.newBuilder(this.address.resolve("/api/tags")).timeout(TIME_OUT).build();
			HttpResponse<InputStream> response = this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = response.body()) {
				return (response.statusCode() == 200) ? best(DomainJson.mapper().readTree(body.readNBytes(MOST_BYTES)))
						: Optional.empty();
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private record Installed(String name, long bytes) {

		boolean writes() {
			String lower = this.name.toLowerCase(Locale.ROOT);
			return !this.name.isBlank() && !lower.contains("embed") && !lower.contains("rerank")
					&& !lower.contains("minilm") && !lower.contains("bge-");
		}

		boolean handy() {
			return this.bytes <= HANDY_BYTES;
		}

	}

	private Optional<ModelSettings> best(JsonNode answer) {
		List<Installed> writing = answer.path("models")
			.valueStream()
			.map((model) -> new Installed(model.path("name").asText(), model.path("size").asLong()))
			.filter(Installed::writes)
			.toList();
		return writing.stream()
			.filter(Installed::handy)
			.max(Comparator.comparingLong(Installed::bytes))
			.or(() -> writing.stream().min(Comparator.comparingLong(Installed::bytes)))
			.map((model) -> ModelSettings.of(this.address, model.name(), null));
	}

}
