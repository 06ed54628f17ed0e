package io.moneyprinter.backfill;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.moneyprinter.video.InvalidRequestException;

/**
 * The identity of one backfill, over all its runs.
 *
 * @param value the id; written in its canonical lower-case form
 */
public record BackfillId(UUID value) {

	/**
	 * Reads an id as people and programs write it.
	 * @param text a canonical UUID
	 * @return the id
	 * @throws InvalidRequestException if the text is no UUID
	 */
	@JsonCreator
	public static BackfillId parse(String text) {
		try {
			UUID uuid = UUID.fromString(text);
			if (uuid.toString().equalsIgnoreCase(text)) {
				return new BackfillId(uuid);
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through to the sentence below
		}
		throw InvalidRequestException.of("backfill", text, "a UUID such as 2f1c5d2e-6c1b-4f0e-9a51-0f4d8e1b7c33");
	}

	/**
	 * A new id.
	 * @return a random one
	 */
	public static BackfillId random() {
		return new BackfillId(UUID.randomUUID());
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value.toString();
	}

}
