package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.video.Language;

/**
 * A stretch of text that one font draws.
 *
 * @param face the font
 * @param text never empty
 */
record FontRun(FontFace face, String text) {

	/** What people take for one character, marks and joined emoji included. */
	private static final Pattern CHARACTER = Pattern.compile("\\X");

	/** Turns the character before it into a picture. */
	private static final int EMOJI_STYLE = 0xFE0F;

	static List<FontRun> of(String text, Language language) {
		List<FontRun> runs = new ArrayList<>();
		Matcher characters = CHARACTER.matcher(text);
		while (characters.find()) {
			String character = characters.group();
			FontFace face = face(character, runs, language);
			int last = runs.size() - 1;
			if (last >= 0 && runs.get(last).face == face) {
				runs.set(last, new FontRun(face, runs.get(last).text + character));
			}
			else {
				runs.add(new FontRun(face, character));
			}
		}
		return runs;
	}

	/** Spaces and punctuation stay with what they follow, so that runs are few. */
	private static FontFace face(String character, List<FontRun> runs, Language language) {
		int first = character.codePointAt(0);
		if (character.codePoints().anyMatch((point) -> point == EMOJI_STYLE)) {
			return FontFace.EMOJI;
		}
		boolean neutral = Character.UnicodeScript.of(first) == Character.UnicodeScript.COMMON
				&& !Character.isDigit(first) && first < 0x2000;
		if (neutral && !runs.isEmpty() && runs.get(runs.size() - 1).face != FontFace.EMOJI && first == ' ') {
			return runs.get(runs.size() - 1).face;
		}
		return FontFace.of(first, language);
	}

}
