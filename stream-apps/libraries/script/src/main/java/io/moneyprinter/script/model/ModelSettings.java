package io.moneyprinter.script.model;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Which language model writes.
 *
 * @param baseUrl of a server that speaks the OpenAI protocol, its version included, such
 * as {@code https://api.openai.com/v1}; without a path, {@code /v1} is meant
 * @param model its name there
 * @param apiKey a secret; {@code null} for a server that wants none
 * @param timeOut for the whole script, the mending of a bad answer included
 * @param temperature 0 to 2; some models accept nothing but 1
 */
public record ModelSettings(URI baseUrl, String model, @Nullable String apiKey, Duration timeOut, double temperature) {

	/** Leaves the script stage's 60 s some room for everything else. */
	public static final Duration DEFAULT_TIME_OUT = Duration.ofSeconds(40);

	/** Lively, and still to the point. */
	public static final double DEFAULT_TEMPERATURE = 0.7;

	public ModelSettings {
		requireAddress(baseUrl);
		if (model.isBlank()) {
			throw new IllegalArgumentException(
					"The language model at " + baseUrl + " has no name: set MONEYPRINTER_LLM_MODEL.");
		}
		if (timeOut.isNegative() || timeOut.isZero()) {
			throw new IllegalArgumentException(
					"The language model's time-out is " + timeOut + "; allowed: more than nothing, such as 40s.");
		}
		if (!(temperature >= 0 && temperature <= 2)) {
			throw new IllegalArgumentException(
					"The language model's temperature is " + temperature + "; allowed: 0 to 2.");
		}
		baseUrl = withVersion(baseUrl);
	}

	/**
	 * A model with every default.
	 * @param baseUrl of the server
	 * @param model its name there
	 * @param apiKey a secret; {@code null} for none
	 * @return the settings
	 */
	public static ModelSettings of(URI baseUrl, String model, @Nullable String apiKey) {
		return new ModelSettings(baseUrl, model, apiKey, DEFAULT_TIME_OUT, DEFAULT_TEMPERATURE);
	}

	private static void requireAddress(URI baseUrl) {
		if (baseUrl.getHost() == null || baseUrl.getUserInfo() != null
				|| !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
			throw new IllegalArgumentException("The language model's base URL (MONEYPRINTER_LLM_BASE_URL) begins with '"
					+ baseUrl.getScheme() + "'; allowed: an http or https address without credentials, such as"
					+ " https://api.openai.com/v1.");
		}
	}

	private static URI withVersion(URI baseUrl) {
		String address = baseUrl.toString().replaceFirst("/+$", "");
		return URI.create((baseUrl.getPath().replace("/", "").isEmpty()) ? address + "/v1" : address);
	}

	/** Without the key. */
	@Override
	public String toString() {
		return this.model + " at " + this.baseUrl;
	}

}
