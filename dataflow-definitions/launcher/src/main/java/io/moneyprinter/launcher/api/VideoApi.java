package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoId;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The platform's HTTP API, called with the local account's key. Every method throws
 * {@link ApiException} when the platform refuses and {@link PlatformException} when it
 * does not answer.
 */
public final class VideoApi {

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/videos}
	 * @param keyFile holds the account's key
	 */
	public VideoApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
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
		return this.client.json(this.client.post("/v1/videos", json), Accepted.class)
			.videos()
			.stream()
			.map(Accepted.Item::id)
			.toList();
	}

	/**
	 * Asks what a request would come to.
	 * @param json the request
	 * @return a rough estimate
	 */
	public Estimate estimate(byte[] json) {
		return this.client.json(this.client.post("/v1/videos/dry-run", json), Estimate.class);
	}

	/**
	 * Hands in own material.
	 * @param file clip, picture or sound
	 */
	public void upload(Path file) {
		RequestBody body = RequestBody.create(file.toFile(), MediaType.get("application/octet-stream"));
		this.client.call(this.client.at("/v1/materials").post(body).build()).close();
	}

	/**
	 * Asks how a video stands.
	 * @param id which
	 * @return its state
	 */
	public VideoView find(VideoId id) {
		return this.client.json(this.client.at("/v1/videos/" + id).build(), VideoView.class);
	}

	/**
	 * The newest videos.
	 * @param limit at most so many, 1 to 200
	 * @return newest first
	 */
	public List<VideoView> list(int limit) {
		return list(limit, null);
	}

	/**
	 * A page of videos.
	 * @param limit at most so many, 1 to 200
	 * @param before the last video of the page before; {@code null} for the first page
	 * @return newest first
	 */
	public List<VideoView> list(int limit, @Nullable VideoId before) {
		String path = "/v1/videos?limit=" + limit + ((before != null) ? "&before=" + before : "");
		return this.client.json(this.client.at(path).build(), Page.class).videos();
	}

	/**
	 * Fetches a film.
	 * @param id of a published video
	 * @param target a file that is written
	 */
	public void fetchFilm(VideoId id, Path target) {
		try {
			fetch("/v1/videos/" + id + "/film", target);
		}
		catch (IOException ex) {
			throw new PlatformException("The film of video " + id + " could not be written to " + target + ": "
					+ ex.getMessage() + ". Get it with ./moneyprinter film " + id + " -o FILE.", ex);
		}
	}

	/**
	 * What a film was cut from.
	 * @param id of a published video
	 * @return its storyboard and the files that it names
	 */
	public FilmParts parts(VideoId id) {
		return new FilmParts() {

			@Override
			public void storyboard(Path target) throws IOException {
				fetch("/v1/videos/" + id + "/storyboard", target);
			}

			@Override
			public void narration(Path target) throws IOException {
				fetch("/v1/videos/" + id + "/narration", target);
			}

			@Override
			public void material(MaterialId material, Path target) throws IOException {
				fetch("/v1/materials/" + material + "/content", target);
			}

		};
	}

	private void fetch(String path, Path target) throws IOException {
		try (Response response = this.client.call(this.client.at(path).build());
				InputStream in = ApiClient.body(response).byteStream()) {
			Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * What happens to a video.
	 * @param id which
	 * @return to be asked until the video ends
	 */
	public EventFeed events(VideoId id) {
		return new EventFeed(this, this.client.http().newBuilder().readTimeout(Duration.ZERO).build(),
				this.client.at("/v1/videos/" + id + "/events").build(), id, EventFeed.SILENCE);
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Accepted(List<Item> videos) {

		private record Item(VideoId id) {
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Page(List<VideoView> videos) {
	}

}
