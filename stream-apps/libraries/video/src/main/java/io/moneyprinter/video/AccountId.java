package io.moneyprinter.video;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who asks. Everything that is kept (videos, keys, artifacts) is kept per account; the
 * account comes from the caller's key or the topic's owner, never from a request's body.
 *
 * @param value 1 to 64 of a–z, 0–9, hyphen; safe in object keys and metric tags
 */
public record AccountId(@JsonValue String value) {

	private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

	/** The one account of a local platform. */
	public static final AccountId LOCAL = new AccountId("local");

	@JsonCreator
	public AccountId {
		if (!FORM.matcher(value).matches()) {
			throw InvalidRequestException.of("account", value, "1 to 64 lower-case letters, digits and hyphens");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
