package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.Language;

/**
 * A stretch of text that one font draws.
 *
 * @param face the font
 * @param text never empty
 */
record FontRun(FontFace face, String text) {

	/** What people take for one character, marks and joined emoji included. */
	static final Pattern CHARACTER = Pattern.compile("\\X");

	/** Turns the character before it into a picture. */
	private static final int EMOJI_STYLE = 0xFE0F;

	static List<FontRun> of(String text, FontFace usual, Language language, Fonts fonts) {
		List<FontRun> runs = new ArrayList<>();
		Matcher characters = CHARACTER.matcher(text);
		while (characters.find()) {
			String character = characters.group();
			int last = runs.size() - 1;
			FontFace before = (last < 0) ? usual : runs.get(last).face;
			FontFace face = (character.indexOf(EMOJI_STYLE) >= 0) ? FontFace.EMOJI
					: face(character.codePointAt(0), before, usual, language, fonts);
			if (last >= 0 && before == face) {
				runs.set(last, new FontRun(face, runs.get(last).text + character));
			}
			else {
				runs.add(new FontRun(face, character));
			}
		}
		return runs;
	}

	/** What Inter would draw is drawn by the usual face, if that can. */
	private static FontFace face(int codePoint, FontFace before, FontFace usual, Language language, Fonts fonts) {
		FontFace face = fonts.face(codePoint, before, language);
		return (face == FontFace.INTER && fonts.has(usual, codePoint)) ? usual : face;
	}

}
