package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.web.AccountKey;
import io.moneyprinter.video.VideoId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks progress-sink. Progress is an extra: whoever does not get it in time shows what
 * the ledger says.
 */
final class ProgressClient {

	private static final Logger log = LoggerFactory.getLogger(ProgressClient.class);

	private final TopicSourceProperties.Progress settings;

	private final AccountKey key;

	private final HttpClient client;

	ProgressClient(TopicSourceProperties.Progress settings, AccountKey key) {
		this.settings = settings;
		this.key = key;
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.patience())
			.build();
	}

	Optional<ProgressAnswer> find(VideoId id) {
		URI base = this.settings.url();
		if (base == null) {
			return Optional.empty();
		}
		HttpRequest call = this.key.authorize(HttpRequest.newBuilder(base.resolve("/v1/progress/" + id)))
			.timeout(this.settings.patience())
			.build();
		try {
			HttpResponse<byte[]> answer = this.client.send(call, HttpResponse.BodyHandlers.ofByteArray());
			return (answer.statusCode() == 200)
					? Optional.of(DomainJson.mapper().readValue(answer.body(), ProgressAnswer.class))
					: Optional.empty();
		}
		catch (IOException ex) {
			log.debug("There is no progress of video {} to be had.", id, ex);
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
