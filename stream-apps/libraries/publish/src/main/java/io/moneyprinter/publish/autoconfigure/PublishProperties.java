package io.moneyprinter.publish.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.publish.webhook.WebHookSecrets;
import io.moneyprinter.publish.webhook.WebHookSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How films are handed on.
 *
 * @param publicAddress where receivers find the API that serves films
 * @param webHook how callbacks are told
 */
@Validated
@ConfigurationProperties("moneyprinter.publish")
public record PublishProperties(@DefaultValue("http://127.0.0.1:8006") @NotNull URI publicAddress,
		@DefaultValue @Valid WebHook webHook) {

	WebHookSettings settings() {
		return new WebHookSettings(this.publicAddress, this.webHook.allowPrivate(), this.webHook.connectTimeout(),
				this.webHook.timeout());
	}

	WebHookSecrets secrets() {
		return new WebHookSecrets(this.webHook.secret(), this.webHook.secretsFolder());
	}

	/**
	 * How callbacks are told.
	 *
	 * @param allowPrivate whether callbacks may lie in private networks and on this
	 * machine
	 * @param connectTimeout until the receiver takes the connection
	 * @param timeout from start to end of one call
	 * @param secret to sign messages of accounts that have no file of their own
	 * @param secretsFolder with one file for each account, named after it, holding its
	 * secret
	 */
	public record WebHook(@DefaultValue("false") boolean allowPrivate,
			@DefaultValue("5s") @NotNull Duration connectTimeout, @DefaultValue("15s") @NotNull Duration timeout,
			@Nullable String secret, @Nullable Path secretsFolder) {

		@Override
		public String toString() {
			return "web hooks within " + this.timeout + (this.allowPrivate ? ", also to private addresses" : "");
		}

	}

}
