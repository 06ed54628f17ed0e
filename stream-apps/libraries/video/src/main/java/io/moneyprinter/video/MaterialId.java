package io.moneyprinter.video;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An account's own clip, picture or sound, by its content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record MaterialId(@JsonValue String sha256) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	@JsonCreator
	public MaterialId {
		if (!FORM.matcher(sha256).matches()) {
			throw InvalidRequestException.of("material", sha256,
					"the id that uploading it gave (64 hexadecimal digits)");
		}
	}

	@Override
	public String toString() {
		return this.sha256;
	}

}
