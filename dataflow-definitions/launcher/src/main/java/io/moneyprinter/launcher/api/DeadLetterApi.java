package io.moneyprinter.launcher.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What stages gave up. Every method throws {@link ApiException} when the platform refuses
 * and {@link PlatformException} when it does not answer.
 */
public final class DeadLetterApi {

	private static final int LARGEST_PAGE = 200;

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/dead-letters}
	 * @param keyFile holds the account's key
	 */
	public DeadLetterApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static DeadLetterApi of(Addresses addresses) {
		return new DeadLetterApi(addresses.api(), addresses.accountKeyFile());
	}

	/**
	 * A page of dead letters.
	 * @param limit at most so many, 1 to 200
	 * @param before only those given up before this one; {@code null} for the newest
	 * @return newest first
	 */
	public List<DeadLetterView> list(int limit, @Nullable String before) {
		HttpUrl.Builder address = this.client.at("/v1/dead-letters")
			.build()
			.url()
			.newBuilder()
			.addQueryParameter("limit", Integer.toString(limit));
		if (before != null) {
			address.addQueryParameter("before", before);
		}
		return this.client.json(this.client.at(address.build().toString()).build(), Page.class).letters();
	}

	/**
	 * All that have not been replayed.
	 * @return oldest first, as they are replayed
	 */
	public List<DeadLetterView> all() {
		List<DeadLetterView> all = new ArrayList<>();
		List<DeadLetterView> page = list(LARGEST_PAGE, null);
		while (!page.isEmpty()) {
			page.stream().filter((letter) -> letter.replayedAt() == null).forEach((letter) -> all.add(0, letter));
			page = (page.size() < LARGEST_PAGE) ? List.of() : list(LARGEST_PAGE, page.get(page.size() - 1).id());
		}
		return all;
	}

	/**
	 * One with everything that is known of it.
	 * @param id as the list names it
	 * @return with cause and message
	 */
	public DeadLetterView find(String id) {
		return this.client.json(this.client.at(path(id).toString()).build(), DeadLetterView.class);
	}

	/**
	 * Sends one on its way again.
	 * @param id as the list names it
	 * @return what became of it
	 */
	public ControlAnswer replay(String id) {
		HttpUrl address = path(id).newBuilder().addPathSegment("replay").build();
		return this.client.json(
				this.client.post(address.toString(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
				ControlAnswer.class);
	}

	private HttpUrl path(String id) {
		return this.client.at("/v1/dead-letters").build().url().newBuilder().addPathSegment(id).build();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Page(List<DeadLetterView> letters) {
	}

}
