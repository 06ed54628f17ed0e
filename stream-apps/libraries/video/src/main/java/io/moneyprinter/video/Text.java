package io.moneyprinter.video;

import org.jspecify.annotations.Nullable;

/**
 * The rules for texts that come from people: length in characters, and no control
 * characters but line breaks and tabs.
 */
public final class Text {

	private Text() {
	}

	/**
	 * A text that must be there.
	 * @param field its path, for the sentence
	 * @param text as it was given
	 * @param most characters that it may have
	 * @return the text without the space round it
	 * @throws InvalidRequestException naming the field, the value and what is allowed
	 */
	public static String required(String field, @Nullable String text, int most) {
		if (text == null || text.isBlank()) {
			throw InvalidRequestException.of(field, "empty", "1 to " + most + " characters");
		}
		return checked(field, text.strip(), most);
	}

	/**
	 * A text that may be absent.
	 * @param field its path, for the sentence
	 * @param text as it was given
	 * @param most characters that it may have
	 * @return the text without the space round it; {@code null} if nothing is left
	 * @throws InvalidRequestException naming the field, the value and what is allowed
	 */
	public static @Nullable String optional(String field, @Nullable String text, int most) {
		return (text == null || text.isBlank()) ? null : checked(field, text.strip(), most);
	}

	private static String checked(String field, String text, int most) {
		if (text.codePointCount(0, text.length()) > most) {
			throw InvalidRequestException.of(field, text.codePointCount(0, text.length()) + " characters",
					"at most " + most + " characters");
		}
		if (text.codePoints().anyMatch(Text::forbidden)) {
			throw InvalidRequestException.of(field, text, "printable text without control characters");
		}
		return text;
	}

	private static boolean forbidden(int character) {
		return (Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r')
				|| (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
	}

}
