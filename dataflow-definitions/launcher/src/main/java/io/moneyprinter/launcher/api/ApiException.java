package io.moneyprinter.launcher.api;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The platform answered, and said no. The message is its sentence. */
public final class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	ApiException(int status, String sentence) {
		super(sentence);
		this.status = status;
	}

	/**
	 * Reads a refusal.
	 * @param response problem details (RFC 9457), or anything else
	 * @return to be thrown
	 */
	static ApiException of(Response response) {
		try (ResponseBody body = response.body()) {
			String sentence = sentence((body != null) ? body.bytes() : new byte[0]);
			return new ApiException(response.code(), sentence.isEmpty()
					? "The API answered " + response.code() + " to " + response.request().url().encodedPath() + "."
					: sentence);
		}
		catch (IOException ex) {
			return new ApiException(response.code(), "The API answered " + response.code() + " and broke off.");
		}
	}

	private static String sentence(byte[] body) throws IOException {
		try {
			JsonNode problem = DomainJson.mapper().readTree(body);
			return problem.path("detail").asText("");
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			return "";
		}
	}

	/**
	 * Whether the caller has to change something.
	 * @return {@code true} for 4xx
	 */
	public boolean callersFault() {
		return this.status >= 400 && this.status < 500;
	}

	/**
	 * Whether the platform understood what was asked, and it cannot be.
	 * @return {@code true} for what is unknown or stands otherwise
	 */
	public boolean refused() {
		return this.status == 404 || this.status == 409;
	}

	public int status() {
		return this.status;
	}

}
