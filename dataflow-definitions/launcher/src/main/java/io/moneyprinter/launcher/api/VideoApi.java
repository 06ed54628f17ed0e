package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.VideoId;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * The platform's HTTP API, called with the local account's key. Every method throws
 * {@link ApiException} when the platform refuses and {@link PlatformException} when it
 * does not answer.
 */
public final class VideoApi {

	private static final MediaType JSON = MediaType.get("application/json");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final URI base;

	private final OkHttpClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/videos}
	 * @param keyFile holds the account's key
	 */
	public VideoApi(URI base, Path keyFile) {
		this.base = base;
		String key = key(keyFile);
		// The key goes to the API alone: films are fetched by redirect from a store that
		// must not see it. A network interceptor would add it there too.
		this.client = new OkHttpClient.Builder().connectTimeout(PATIENCE)
			.readTimeout(PATIENCE)
			.addInterceptor((chain) -> chain
				.proceed(chain.request().newBuilder().header("Authorization", "Bearer " + key).build()))
			.build();
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static VideoApi of(Addresses addresses) {
		return new VideoApi(addresses.api(), addresses.accountKeyFile());
	}

	/**
	 * Asks for films.
	 * @param json the request
	 * @return one id for each variant
	 */
	public List<VideoId> submit(byte[] json) {
		return json(post("/v1/videos", json), Accepted.class).videos().stream().map(Accepted.Item::id).toList();
	}

	/**
	 * Asks what a request would come to.
	 * @param json the request
	 * @return a rough estimate
	 */
	public Estimate estimate(byte[] json) {
		return json(post("/v1/videos/dry-run", json), Estimate.class);
	}

	/**
	 * Hands in own material.
	 * @param file clip, picture or sound
	 */
	public void upload(Path file) {
		RequestBody body = RequestBody.create(file.toFile(), MediaType.get("application/octet-stream"));
		call(at("/v1/materials").post(body).build()).close();
	}

	/**
	 * Asks how a video stands.
	 * @param id which
	 * @return its state
	 */
	public VideoView find(VideoId id) {
		return json(at("/v1/videos/" + id).build(), VideoView.class);
	}

	/**
	 * The newest videos.
	 * @param limit at most so many, 1 to 200
	 * @return newest first
	 */
	public List<VideoView> list(int limit) {
		return json(at("/v1/videos?limit=" + limit).build(), Page.class).videos();
	}

	/**
	 * Fetches a film.
	 * @param id of a published video
	 * @param target a file that is written
	 */
	public void fetchFilm(VideoId id, Path target) {
		try (Response response = call(at("/v1/videos/" + id + "/film").build());
				InputStream in = body(response).byteStream()) {
			Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new PlatformException("The film of video " + id + " could not be written to " + target + ": "
					+ ex.getMessage() + ". Get it with ./moneyprinter film " + id + " -o FILE.", ex);
		}
	}

	/**
	 * What happens to a video.
	 * @param id which
	 * @return to be asked until the video ends
	 */
	public EventFeed events(VideoId id) {
		return new EventFeed(this, this.client.newBuilder().readTimeout(Duration.ZERO).build(),
				at("/v1/videos/" + id + "/events").build(), id, EventFeed.SILENCE);
	}

	private Request post(String path, byte[] json) {
		return at(path).post(RequestBody.create(json, JSON)).build();
	}

	private Request.Builder at(String path) {
		return new Request.Builder().url(this.base.resolve(path).toString());
	}

	private <T> T json(Request request, Class<T> type) {
		try (Response response = call(request)) {
			return DomainJson.mapper().readValue(body(response).bytes(), type);
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	private Response call(Request request) {
		try {
			Response response = this.client.newCall(request).execute();
			if (!response.isSuccessful()) {
				throw ApiException.of(response);
			}
			return response;
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	private PlatformException unreachable(IOException cause) {
		return new PlatformException("The API at " + this.base + " does not answer (" + cause.getMessage()
				+ "); see ./moneyprinter status and ./moneyprinter logs topic-source.", cause);
	}

	private static ResponseBody body(Response response) {
		ResponseBody body = response.body();
		if (body == null) {
			throw new IllegalStateException("A response of a call always has a body.");
		}
		return body;
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

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Accepted(List<Item> videos) {

		private record Item(VideoId id) {
		}

	}

	private record Page(List<VideoView> videos) {
	}

}
