package io.moneyprinter.video;

import java.util.regex.Pattern;

/**
 * Where the bytes of something lie: messages and manifests carry this, never the bytes.
 *
 * @param key the object's key in the artifact store, scoped by account; see the artifact
 * store for its form
 * @param mediaType such as {@code video/mp4}
 * @param bytes size
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record ArtifactRef(String key, String mediaType, long bytes, String sha256) {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	public ArtifactRef {
		if (key.isEmpty() || bytes < 0 || !HASH.matcher(sha256).matches()) {
			throw new IllegalArgumentException(
					"No artifact can be at '" + key + "' with " + bytes + " bytes and hash '" + sha256 + "'.");
		}
	}

}
