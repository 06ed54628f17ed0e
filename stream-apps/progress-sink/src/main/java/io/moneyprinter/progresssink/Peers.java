package io.moneyprinter.progresssink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.progress.Progress;
import io.moneyprinter.stage.web.AccountKey;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks other instances of this app for what they keep.
 */
@Component
final class Peers {

	private final AccountKey key;

	private final ProgressSinkProperties properties;

	private final HttpClient client;

	Peers(AccountKey key, ProgressSinkProperties properties) {
		this.key = key;
		this.properties = properties;
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.patience())
			.build();
	}

	Optional<Progress> find(HostInfo host, VideoId id) {
		return ask(host, "/v1/progress/" + id + "?local=true", Progress.class);
	}

	List<Progress> underWay(HostInfo host, int limit) {
		return ask(host, "/v1/progress?local=true&limit=" + limit, ProgressController.ProgressList.class)
			.map(ProgressController.ProgressList::videos)
			.orElse(List.of());
	}

	private <T> Optional<T> ask(HostInfo host, String path, Class<T> type) {
		URI address = URI.create("http://" + host.host() + ":" + host.port() + path);
		HttpRequest call = this.key.authorize(HttpRequest.newBuilder(address))
			.timeout(this.properties.patience())
			.build();
		try {
			HttpResponse<byte[]> answer = this.client.send(call, HttpResponse.BodyHandlers.ofByteArray());
			return switch (answer.statusCode()) {
				case 200 -> Optional.of(DomainJson.mapper().readValue(answer.body(), type));
				case 404 -> Optional.empty();
				default -> throw silent(host, null);
			};
		}
		catch (IOException ex) {
			throw silent(host, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw silent(host, ex);
		}
	}

	private static VideoException silent(HostInfo host, @Nullable Exception cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
				"The instance at " + host.host() + ":" + host.port() + " does not answer; ask again in a few seconds.",
				cause);
	}

}
