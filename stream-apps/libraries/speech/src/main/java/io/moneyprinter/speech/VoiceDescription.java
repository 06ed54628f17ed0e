package io.moneyprinter.speech;

import io.moneyprinter.video.Language;

/**
 * A voice that can be asked for.
 *
 * @param name as {@code voice.name} takes it
 * @param language that it speaks, with all its regions
 * @param sentence what it sounds like and whose it is, for people
 */
public record VoiceDescription(String name, Language language, String sentence) {

	/**
	 * Whether it can read texts in a language.
	 * @param asked the text's language
	 * @return {@code true} if they differ in region or script at most
	 */
	public boolean speaks(Language asked) {
		return this.language.locale().getLanguage().equals(asked.locale().getLanguage());
	}

}
