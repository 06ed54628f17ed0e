package io.moneyprinter.media;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.video.Language;

/**
 * The fonts that ship, all under the SIL Open Font License, and what each is for.
 */
public enum FontFace {

	/** Latin, Cyrillic and Greek, and whatever no other face claims. */
	INTER("Inter Extra Bold", "Inter-ExtraBold.otf", Set.of()),
	/** Narrow capitals; Latin and Cyrillic. */
	BEBAS("Bebas Neue Bold", "BebasNeue-Bold.otf", Set.of()),
	/** With serifs; Latin, Cyrillic and Greek. */
	VOLLKORN("Vollkorn", "Vollkorn-Bold.ttf", Set.of()),
	/** Round; Latin, Cyrillic and Greek. */
	COMFORTAA("Comfortaa", "Comfortaa-Bold.ttf", Set.of()),
	/** Arabic, with its joined letters. */
	ARABIC("Noto Sans Arabic", "NotoSansArabic-Bold.ttf", Set.of(UnicodeScript.ARABIC)),
	/** Hebrew. */
	HEBREW("Noto Sans Hebrew", "NotoSansHebrew-Bold.ttf", Set.of(UnicodeScript.HEBREW)),
	/** Hindi and its relatives. */
	DEVANAGARI("Noto Sans Devanagari", "NotoSansDevanagari-Bold.ttf", Set.of(UnicodeScript.DEVANAGARI)),
	/** Thai. */
	THAI("Noto Sans Thai", "NotoSansThai-Bold.ttf", Set.of(UnicodeScript.THAI)),
	/** Japanese. */
	JAPANESE("Noto Sans CJK JP", FontFace.CJK, Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
	/** Korean. */
	KOREAN("Noto Sans CJK KR", FontFace.CJK, Set.of(UnicodeScript.HANGUL)),
	/** Chinese in traditional characters. */
	TRADITIONAL_CHINESE("Noto Sans CJK TC", FontFace.CJK, Set.of(UnicodeScript.BOPOMOFO)),
	/** Chinese in simplified characters, and Han characters of no known language. */
	SIMPLIFIED_CHINESE("Noto Sans CJK SC", FontFace.CJK, Set.of(UnicodeScript.HAN)),
	/** Emoji, in one colour. */
	EMOJI("Noto Emoji", "NotoEmoji-Bold.ttf", Set.of());

	private static final String CJK = "NotoSansCJK-Bold.ttc";

	/** Symbols from here on are pictures, and Inter has none of them. */
	private static final int FIRST_PICTURE = 0x1F000;

	private final String family;

	private final String file;

	private final Set<UnicodeScript> scripts;

	FontFace(String family, String file, Set<UnicodeScript> scripts) {
		this.family = family;
		this.file = file;
		this.scripts = scripts;
	}

	/**
	 * The face that draws a character.
	 * @param codePoint the character
	 * @param language of the text, which tells Chinese from Japanese
	 * @return never {@code null}
	 */
	public static FontFace of(int codePoint, Language language) {
		if (picture(codePoint)) {
			return EMOJI;
		}
		UnicodeScript script = UnicodeScript.of(codePoint);
		if (script == UnicodeScript.HAN || eastAsianPunctuation(codePoint)) {
			return han(language);
		}
		return Arrays.stream(values()).filter((face) -> face.scripts.contains(script)).findFirst().orElse(INTER);
	}

	private static boolean picture(int codePoint) {
		return codePoint >= FIRST_PICTURE && codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT + 0x10000
				|| codePoint >= 0x2600 && codePoint <= 0x27BF;
	}

	private static boolean eastAsianPunctuation(int codePoint) {
		return codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
	}

	private static FontFace han(Language language) {
		return switch (language.locale().getLanguage()) {
			case "ja" -> JAPANESE;
			case "ko" -> KOREAN;
			case "zh" -> traditional(language) ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
			default -> SIMPLIFIED_CHINESE;
		};
	}

	private static boolean traditional(Language language) {
		return language.locale().getScript().equals("Hant")
				|| Set.of("TW", "HK", "MO").contains(language.locale().getCountry());
	}

	/**
	 * The name by which libass finds it: the family that the file's oldest name entry
	 * gives.
	 * @return such as {@code Noto Sans Hebrew}
	 */
	public String family() {
		return this.family;
	}

	/**
	 * The file that it is in; some share one.
	 * @return a plain file name
	 */
	public String file() {
		return this.file;
	}

	/**
	 * Whether libass drew with it: libass says so at verbosity "verbose" only, falls back
	 * to another font without a word, and without any other draws nothing.
	 * @param log of a run that burnt subtitles in
	 * @return {@code true} if it chose this face where this face was asked for
	 */
	public boolean chosenIn(FfmpegLog log) {
		// ffmpeg ends the line by a call of its own, so another thread's words may follow
		// the name at once.
		Pattern choice = Pattern
			.compile("fontselect: \\(" + Pattern.quote(this.family) + ",[^)]*\\) -> .*?, -?\\d+, ([\\w-]+)");
		return log.lines()
			.stream()
			.map(choice::matcher)
			.filter(Matcher::find)
			.anyMatch((chosen) -> plain(chosen.group(1)).startsWith(plain(this.family)));
	}

	/** A PostScript name is the family without spaces, and the weight after a hyphen. */
	private static String plain(String name) {
		return name.replaceAll("[ -]", "").toLowerCase(Locale.ROOT);
	}

}
