package io.moneyprinter.artifacts;

import java.util.Optional;
import java.util.regex.Pattern;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.InvalidRequestException;

/**
 * The address of an artifact, made by us alone: {@code <account>/<kind>/<name>}. Nothing
 * a user wrote ever reaches it.
 *
 * @param account whose it is; no account can name another's artifacts
 * @param kind what it is, such as {@code request}, {@code script},
 * {@code narration-audio}, {@code film}
 * @param name lower-case letters, digits, hyphen, dot and underscore; usually a
 * {@link ContentKey}
 */
public record ArtifactKey(AccountId account, String kind, String name) {

	private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,40}");

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,160}");

	public ArtifactKey {
		if (!KIND.matcher(kind).matches() || !NAME.matcher(name).matches() || name.contains("..")) {
			throw new IllegalArgumentException("'" + kind + "/" + name + "' cannot address an artifact.");
		}
	}

	/**
	 * Reads a key as {@link #toString()} wrote it.
	 * @param text three parts divided by slashes
	 * @return the key
	 */
	public static ArtifactKey parse(String text) {
		String[] parts = text.split("/", -1);
		if (parts.length != 3) {
			throw new IllegalArgumentException("'" + text + "' cannot address an artifact.");
		}
		return new ArtifactKey(new AccountId(parts[0]), parts[1], parts[2]);
	}

	/**
	 * Reads what lies in a store, in which others may have laid something, too.
	 * @param text anything
	 * @return the key, or empty if it is none that we make
	 */
	public static Optional<ArtifactKey> find(String text) {
		try {
			return Optional.of(parse(text));
		}
		catch (IllegalArgumentException | InvalidRequestException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The address that a reference names.
	 * @param ref as {@code put} gave it, or as a message says
	 * @return the key
	 * @throws io.moneyprinter.video.VideoException {@code ARTIFACT_MISSING} if the
	 * reference names nothing that can be in a store
	 */
	public static ArtifactKey of(ArtifactRef ref) {
		try {
			return parse(ref.key());
		}
		catch (IllegalArgumentException | InvalidRequestException ex) {
			throw StoreFailure.missing(ref.key(), "cannot exist: its key is not one that we make", ex);
		}
	}

	@Override
	public String toString() {
		return this.account + "/" + this.kind + "/" + this.name;
	}

}
