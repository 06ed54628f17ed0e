package io.moneyprinter.script.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.script.desk.ScriptSettings;
import io.moneyprinter.script.model.ModelSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The language model that writes scripts; the same names in capitals and underscores are
 * environment variables, such as MONEYPRINTER_LLM_BASE_URL.
 *
 * @param baseUrl of a server that speaks the OpenAI protocol, such as
 * https://api.openai.com/v1; empty for none
 * @param model its name there; needed with a base URL
 * @param apiKey a secret; empty for a server that wants none
 * @param apiKeyFile a file that holds the key; wins over apiKey
 * @param timeOut for the whole script
 * @param temperature 0 to 2
 */
@ConfigurationProperties("moneyprinter.llm")
record LanguageModelProperties(@Nullable URI baseUrl, @Nullable String model, @Nullable String apiKey,
		@Nullable Path apiKeyFile, @DefaultValue("40s") Duration timeOut, @DefaultValue("0.7") double temperature) {

	/**
	 * The settings these properties amount to.
	 * @return {@code null} if no model is configured
	 */
	@Nullable ModelSettings settings() {
		boolean addressed = this.baseUrl != null && StringUtils.hasText(this.baseUrl.toString());
		if (!addressed && !StringUtils.hasText(this.model)) {
			return null;
		}
		if (!addressed || this.baseUrl == null || this.model == null || !StringUtils.hasText(this.model)) {
			throw new IllegalArgumentException("Only one of moneyprinter.llm.base-url (MONEYPRINTER_LLM_BASE_URL) and"
					+ " moneyprinter.llm.model (MONEYPRINTER_LLM_MODEL) is set; a language model needs both.");
		}
		return new ModelSettings(this.baseUrl, this.model, key(), this.timeOut, this.temperature);
	}

	private @Nullable String key() {
		if (this.apiKeyFile != null) {
			return ScriptSettings.read(this.apiKeyFile);
		}
		return StringUtils.hasText(this.apiKey) ? this.apiKey : null;
	}

	/** Without the key. */
	@Override
	public String toString() {
		return "LanguageModelProperties[baseUrl=" + this.baseUrl + ", model=" + this.model + "]";
	}

}
