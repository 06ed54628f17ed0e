package io.moneyprinter.video;

import java.util.IllformedLocaleException;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language that people speak.
 *
 * @param tag a BCP 47 tag, such as {@code en} or {@code pt-BR}
 */
public record Language(@JsonValue String tag) {

	/** English. */
	public static final Language ENGLISH = new Language("en");

	@JsonCreator
	public Language {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(tag).build();
			if (locale.getLanguage().isEmpty()) {
				throw InvalidRequestException.of("language", tag, "a language tag such as en, de or pt-BR");
			}
			tag = locale.toLanguageTag();
		}
		catch (IllformedLocaleException ex) {
			throw InvalidRequestException.of("language", tag, "a language tag such as en, de or pt-BR");
		}
	}

	/**
	 * The same as the JDK knows it.
	 * @return a locale with at least a language
	 */
	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	@Override
	public String toString() {
		return this.tag;
	}

}
