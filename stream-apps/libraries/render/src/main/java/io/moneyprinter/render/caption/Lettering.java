package io.moneyprinter.render.caption;

import java.util.List;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.Language;

/**
 * Text in the fonts that have its characters, all letters of one size.
 *
 * @param fonts that ship
 * @param language of the text
 * @param face for the characters that it has
 * @param size height of a line of Latin text in pixels
 * @param upperCase whether all letters are capitals
 */
record Lettering(Fonts fonts, Language language, FontFace face, int size, boolean upperCase) {

	/**
	 * Subtitles have no escape for a backslash, which begins their own: its wide twin
	 * stands for it.
	 */
	private static final char WIDE_BACKSLASH = '＼';

	List<FontRun> runs(String text) {
		String cased = this.upperCase ? text.toUpperCase(this.language.locale()) : text;
		return FontRun.of(cased.replace('\\', WIDE_BACKSLASH), this.face, this.language, this.fonts);
	}

	/** Width of a line in pixels. */
	double width(String text) {
		return runs(text).stream().mapToDouble((run) -> this.fonts.ems(run.face(), run.text()) * em()).sum();
	}

	/**
	 * What subtitles must call the font's size, which is a line's height, so that letters
	 * of all faces are of one size: Arabic lines are almost twice as high as Latin ones.
	 */
	int lineHeight(FontFace face) {
		return (int) Math.round(this.fonts.lineEms(face) * em());
	}

	/** Height of a line that holds a text. */
	int lineHeight(String text) {
		return runs(text).stream().mapToInt((run) -> lineHeight(run.face())).max().orElse(this.size);
	}

	private double em() {
		return this.size / this.fonts.lineEms(FontFace.INTER);
	}

}
