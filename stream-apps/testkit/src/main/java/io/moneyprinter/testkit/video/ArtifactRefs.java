package io.moneyprinter.testkit.video;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.moneyprinter.video.ArtifactRef;

/**
 * References to artifacts that need not be anywhere.
 */
public final class ArtifactRefs {

	private ArtifactRefs() {
	}

	/**
	 * A reference whose hash depends on its key alone.
	 * @param key as the artifact store forms it
	 * @param mediaType of the content
	 * @return the reference
	 */
	public static ArtifactRef of(String key, String mediaType) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return new ArtifactRef(key, mediaType, key.length(), HexFormat.of().formatHex(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform must offer SHA-256.", ex);
		}
	}

}
