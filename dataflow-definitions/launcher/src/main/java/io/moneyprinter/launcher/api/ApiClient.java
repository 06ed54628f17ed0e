package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.PlatformException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Calls the platform with the local account's key. Every call throws {@link ApiException}
 * when the platform refuses and {@link PlatformException} when it does not answer.
 */
final class ApiClient {

	private static final MediaType JSON = MediaType.get("application/json");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final URI base;

	private final OkHttpClient http;

	/**
	 * Creates a client.
	 * @param base of {@code /v1}
	 * @param keyFile holds the account's key
	 */
	ApiClient(URI base, Path keyFile) {
		this.base = base;
		String key = key(keyFile);
		// The key goes to the API alone: films are fetched by redirect from a store that
		// must not see it. A network interceptor would add it there too.
		this.http = new OkHttpClient.Builder().connectTimeout(PATIENCE)
			.readTimeout(PATIENCE)
			.addInterceptor((chain) -> chain
				.proceed(chain.request().newBuilder().header("Authorization", "Bearer " + key).build()))
			.build();
	}

	OkHttpClient http() {
		return this.http;
	}

	Request.Builder at(String path) {
		return new Request.Builder().url(this.base.resolve(path).toString());
	}

	Request post(String path, byte[] json) {
		return at(path).post(RequestBody.create(json, JSON)).build();
	}

	Request put(String path, byte[] json) {
		return at(path).put(RequestBody.create(json, JSON)).build();
	}

	<T> T json(Request request, Class<T> type) {
		try (Response response = call(request)) {
			return DomainJson.mapper().readValue(body(response).bytes(), type);
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	Response call(Request request) {
		try {
			Response response = this.http.newCall(request).execute();
			if (!response.isSuccessful()) {
				throw ApiException.of(response);
			}
			return response;
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	static ResponseBody body(Response response) {
		ResponseBody body = response.body();
		if (body == null) {
			throw new IllegalStateException("A response of a call always has a body.");
		}
		return body;
	}

	private PlatformException unreachable(IOException cause) {
		return new PlatformException("The API at " + this.base + " does not answer (" + cause.getMessage()
				+ "); see ./moneyprinter status and ./moneyprinter logs topic-source.", cause);
	}

	private static String key(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new PlatformException("The account's key cannot be read from " + file
					+ "; is the platform up (./moneyprinter status), and yours?", ex);
		}
	}

}
