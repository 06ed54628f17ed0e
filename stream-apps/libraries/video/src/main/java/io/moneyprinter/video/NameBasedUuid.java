package io.moneyprinter.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based UUIDs of version 5 (RFC 9562, section 5.5); the JDK makes version 3 only.
 */
final class NameBasedUuid {

	private NameBasedUuid() {
	}

	static UUID of(UUID namespace, String name) {
		MessageDigest sha1 = sha1();
		sha1.update(ByteBuffer.allocate(16)
			.putLong(namespace.getMostSignificantBits())
			.putLong(namespace.getLeastSignificantBits())
			.flip());
		ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
		long high = (hash.getLong() & ~0xF000L) | 0x5000L;
		long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
		return new UUID(high, low);
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform must offer SHA-1.", ex);
		}
	}

}
