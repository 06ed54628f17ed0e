package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A producer's own name for a request, scoped by its account: asking again with the same
 * key gives the same videos.
 *
 * @param value 1 to 200 printable characters
 */
public record IdempotencyKey(@JsonValue String value) {

	/** The longest key that is taken, in characters. */
	public static final int MAX_LENGTH = 200;

	@JsonCreator
	public IdempotencyKey {
		if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
			throw InvalidRequestException.of("idempotencyKey", value, "1 to 200 printable characters");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
