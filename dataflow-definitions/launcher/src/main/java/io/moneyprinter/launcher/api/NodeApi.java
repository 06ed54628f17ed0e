package io.moneyprinter.launcher.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moneyprinter.platform.home.Addresses;

/**
 * Where films are rendered. Throws {@link ApiException} when the platform refuses and
 * {@link io.moneyprinter.platform.home.PlatformException} when it does not answer.
 */
public final class NodeApi {

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/nodes}
	 * @param keyFile holds the account's key
	 */
	public NodeApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static NodeApi of(Addresses addresses) {
		return new NodeApi(addresses.api(), addresses.accountKeyFile());
	}

	/**
	 * All members that were seen lately.
	 * @return by host
	 */
	public List<NodeView> all() {
		return this.client.json(this.client.at("/v1/nodes").build(), All.class).nodes();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record All(List<NodeView> nodes) {
	}

}
