package io.moneyprinter.artifacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A name for something before it is made: SHA-256 over a recipe number and all inputs
 * that decide the result. Whoever changes what a maker makes from the same inputs raises
 * its recipe number by hand; golden keys in the tests remind.
 *
 * @param hex 64 hexadecimal digits
 */
public record ContentKey(String hex) {

	/**
	 * Starts a key.
	 * @param recipe the maker's name and number, such as {@code marytts/3}
	 * @return collects the inputs
	 */
	public static Builder of(String recipe) {
		return new Builder().with("recipe", recipe);
	}

	@Override
	public String toString() {
		return this.hex;
	}

	/** Collects named inputs; their order counts. */
	public static final class Builder {

		private final MessageDigest digest = ContentHash.sha256();

		private Builder() {
		}

		/**
		 * Adds an input.
		 * @param name of the input
		 * @param value its canonical form; its {@code toString()} must be stable between
		 * versions
		 * @return this
		 */
		public Builder with(String name, Object value) {
			add(name);
			add(String.valueOf(value));
			return this;
		}

		private void add(String text) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			this.digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			this.digest.update(bytes);
		}

		public ContentKey build() {
			return new ContentKey(HexFormat.of().formatHex(this.digest.digest()));
		}

	}

}
