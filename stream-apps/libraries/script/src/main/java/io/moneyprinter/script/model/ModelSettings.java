package io.moneyprinter.script.model;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Which language model writes.
 *
 * @param baseUrl of a server that speaks the OpenAI protocol, up to and including its
 * version, such as {@code https://api.openai.com/v1} or {@code http://127.0.0.1:11434/v1}
 * @param model its name there
 * @param apiKey a secret; {@code null} for a server that wants none
 * @param timeOut for the whole script, the mending of a bad answer included
 */
public record ModelSettings(URI baseUrl, String model, @Nullable String apiKey, Duration timeOut) {

	/** Leaves the script stage's 60 s some room for everything else. */
	public static final Duration DEFAULT_TIME_OUT = Duration.ofSeconds(40);

	public ModelSettings {
		if (baseUrl.getHost() == null || baseUrl.getUserInfo() != null
				|| !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
			throw new IllegalArgumentException("The language model's base URL is '" + baseUrl.getScheme() + "://"
					+ baseUrl.getHost() + "…'; allowed: an http or https address without credentials, such as"
					+ " https://api.openai.com/v1.");
		}
		if (model.isBlank()) {
			throw new IllegalArgumentException(
					"The language model at " + baseUrl + " has no name: set MONEYPRINTER_LLM_MODEL.");
		}
		if (timeOut.isNegative() || timeOut.isZero()) {
			throw new IllegalArgumentException(
					"The language model's time-out is " + timeOut + "; allowed: more than nothing, such as 40s.");
		}
	}

	/** Without the key. */
	@Override
	public String toString() {
		return this.model + " at " + this.baseUrl;
	}

}
