package io.moneyprinter.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of contents, as references carry it.
 */
public final class ContentHash {

	private ContentHash() {
	}

	/**
	 * Hashes a few bytes.
	 * @param bytes the content
	 * @return 64 hexadecimal digits
	 */
	public static String of(byte[] bytes) {
		return hex(sha256().digest(bytes));
	}

	/**
	 * Hashes a file.
	 * @param file the content
	 * @return 64 hexadecimal digits
	 * @throws IOException if the file cannot be read
	 */
	public static String of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return copy(in, OutputStream.nullOutputStream());
		}
	}

	/**
	 * Copies a stream to its end and hashes what went by.
	 * @param in the content
	 * @param out where it goes
	 * @return 64 hexadecimal digits
	 * @throws IOException if reading or writing fails
	 */
	static String copy(InputStream in, OutputStream out) throws IOException {
		DigestInputStream hashed = new DigestInputStream(in, sha256());
		hashed.transferTo(out);
		return hex(hashed.getMessageDigest().digest());
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform must offer SHA-256.", ex);
		}
	}

	private static String hex(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}

}
