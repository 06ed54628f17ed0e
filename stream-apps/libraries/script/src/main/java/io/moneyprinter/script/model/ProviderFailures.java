package io.moneyprinter.script.model;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.script.prose.Sentences;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;

/**
 * Tells what a provider's failure means: who has to do something about it, and whether it
 * passes by itself. The key never gets into a sentence.
 */
final class ProviderFailures implements ResponseErrorHandler {

	private static final int MOST_BODY = 4_000;

	private static final int MOST_REASON = 200;

	private final ModelSettings settings;

	ProviderFailures(ModelSettings settings) {
		this.settings = settings;
	}

	@Override
	public boolean hasError(ClientHttpResponse response) throws IOException {
		return !response.getStatusCode().is2xxSuccessful();
	}

	@Override
	public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		throw switch (status) {
			case 401, 403 -> new VideoException(ErrorCode.PROVIDER_DENIED, "The language model " + this.settings
					+ " refuses the key (status " + status + "): check MONEYPRINTER_LLM_API_KEY.");
			case 408, 429 -> unavailable("is asked too often" + retryAfter(response), status);
			default -> (status >= 500) ? unavailable("is out of order", status) : refused(status, reason(response));
		};
	}

	private VideoException unavailable(String what, int status) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
				"The language model " + this.settings + " " + what + " (status " + status + ").");
	}

	/** Asking again in the same way would be refused again. */
	private VideoException refused(int status, String reason) {
		return new VideoException(ErrorCode.PROVIDER_DENIED,
				"The language model " + this.settings + " refuses the question (status " + status + ")"
						+ (reason.isEmpty() ? "" : ": " + reason) + (reason.endsWith(".") ? "" : ".")
						+ " Check MONEYPRINTER_LLM_BASE_URL and MONEYPRINTER_LLM_MODEL.");
	}

	private static String retryAfter(ClientHttpResponse response) {
		String after = response.getHeaders().getFirst("Retry-After");
		return (after != null && after.matches("\\d{1,6}")) ? " and wants a pause of " + after + " seconds" : "";
	}

	/** What the provider says itself: {@code error.message}, or {@code error}. */
	private String reason(ClientHttpResponse response) throws IOException {
		String body = new String(response.getBody().readNBytes(MOST_BODY), StandardCharsets.UTF_8);
		try {
			JsonNode error = DomainJson.mapper().readTree(body).path("error");
			return shown(error.isTextual() ? error.asText() : error.path("message").asText());
		}
		catch (JsonProcessingException ex) {
			return "";
		}
	}

	private String shown(String reason) {
		String key = this.settings.apiKey();
		String line = Sentences.oneLine((key != null) ? reason.replace(key, "…") : reason);
		return line.substring(0, Math.min(line.length(), MOST_REASON));
	}

	/**
	 * What an exception of the HTTP client or of Spring AI means.
	 * @param thrown by them
	 * @param time the answer had
	 * @return the failure
	 */
	VideoException of(RuntimeException thrown, Duration time) {
		Throwable root = root(thrown);
		if (root instanceof AnswerSizeLimit.AnswerTooLarge) {
			return unusable("is larger than any script", thrown);
		}
		if (root instanceof IOException && !(root instanceof JsonProcessingException)) {
			return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The language model " + this.settings
					+ " could not be reached, or did not answer within " + Math.max(1, time.toSeconds()) + " seconds.",
					thrown);
		}
		return unusable("is not what the OpenAI protocol says", thrown);
	}

	/** Jackson wraps what went wrong while it read from the connection. */
	private static Throwable root(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	private VideoException unusable(String how, RuntimeException thrown) {
		return new VideoException(ErrorCode.PROVIDER_ANSWER_UNUSABLE,
				"The answer of the language model " + this.settings + " " + how + ".", thrown);
	}

}
