package io.moneyprinter.stage.web;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.http.HttpHeaders;

/**
 * The key of the local account: what callers show, and what our apps show to one another.
 * It is never written anywhere, {@link #toString()} included.
 */
public final class AccountKey {

	/** Anything shorter could be guessed. */
	private static final int SHORTEST = 16;

	private final Path file;

	private final String value;

	private final byte[] hash;

	private AccountKey(Path file, String value) {
		this.file = file;
		this.value = value;
		this.hash = DigestUtils.sha256(value);
	}

	/**
	 * Reads a key.
	 * @param file holds it in its first line
	 * @return the key
	 * @throws IllegalArgumentException if there is none, as a sentence
	 */
	public static AccountKey read(Path file) {
		String value;
		try {
			value = Files.readString(file, StandardCharsets.US_ASCII).lines().findFirst().orElse("").strip();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The account's key cannot be read from " + file
					+ " (moneyprinter.account.key-file): " + ex.getClass().getSimpleName() + ".", ex);
		}
		if (value.length() < SHORTEST || !value.chars().allMatch((c) -> c > ' ' && c < 127)) {
			throw new IllegalArgumentException(
					"The first line of " + file + " (moneyprinter.account.key-file) is no key; allowed: " + SHORTEST
							+ " or more letters and digits.");
		}
		return new AccountKey(file, value);
	}

	/**
	 * Compares in a time that tells nothing about the key.
	 * @param candidate what a caller shows
	 * @return whether it is this key
	 */
	boolean matches(String candidate) {
		return MessageDigest.isEqual(this.hash, DigestUtils.sha256(candidate));
	}

	/**
	 * Shows the key to another app of ours.
	 * @param call the call that will carry it
	 * @return the same call
	 */
	public HttpRequest.Builder authorize(HttpRequest.Builder call) {
		return call.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + this.value);
	}

	Path file() {
		return this.file;
	}

	@Override
	public String toString() {
		return "the key in " + this.file;
	}

}
