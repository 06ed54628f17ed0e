package io.moneyprinter.artifacts.s3;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where a bucket is and how to get in.
 *
 * @param endpoint the server as this process reaches it, such as
 * {@code http://127.0.0.1:9000}
 * @param publicEndpoint the server as browsers reach it, used for signing only;
 * {@code null} if it is the same
 * @param bucket that exists already
 * @param region that signatures name; most servers take any
 * @param accessKey access key
 * @param secretKey secret key; never shown
 */
public record S3Settings(URI endpoint, @Nullable URI publicEndpoint, String bucket, String region, String accessKey,
		String secretKey) {

	/** The region of servers that have none. */
	public static final String DEFAULT_REGION = "us-east-1";

	public S3Settings {
		requireServer("endpoint", endpoint);
		if (publicEndpoint != null) {
			requireServer("public endpoint", publicEndpoint);
		}
		if (bucket.isBlank() || accessKey.isBlank() || secretKey.isBlank()) {
			throw new IllegalArgumentException(
					"An S3 store needs a bucket, an access key and a secret key; at least one is empty.");
		}
	}

	private static void requireServer(String name, URI address) {
		boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
		if (!http || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
			throw new IllegalArgumentException("The " + name + " '" + address
					+ "' is no server's address; it looks like https://s3.example.org, without credentials.");
		}
	}

	/**
	 * The server's address that presigned addresses name.
	 * @return the public endpoint, or the only one
	 */
	URI signingEndpoint() {
		return (this.publicEndpoint != null) ? this.publicEndpoint : this.endpoint;
	}

	@Override
	public String toString() {
		return this.bucket + " at " + this.endpoint;
	}

}
