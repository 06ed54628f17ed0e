package io.moneyprinter.video;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An opaque colour.
 *
 * @param hex {@code #RRGGBB}, upper case, sRGB
 */
public record Color(@JsonValue String hex) {

	private static final Pattern FORM = Pattern.compile("#[0-9A-F]{6}");

	@JsonCreator
	public Color {
		hex = hex.toUpperCase(Locale.ROOT);
		if (!FORM.matcher(hex).matches()) {
			throw InvalidRequestException.of("colour", hex, "#RRGGBB, such as #FFD400");
		}
	}

	/**
	 * The three channels as one number.
	 * @return 0xRRGGBB
	 */
	public int rgb() {
		return Integer.parseInt(this.hex.substring(1), 16);
	}

}
