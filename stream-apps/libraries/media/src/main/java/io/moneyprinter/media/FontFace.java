package io.moneyprinter.media;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

import io.moneyprinter.video.Language;

/**
 * The fonts that ship, all under the SIL Open Font License, and what each is for.
 */
public enum FontFace {

	/** Latin, Cyrillic and Greek, and whatever no other face claims. */
	INTER("Inter", "Inter-ExtraBold.otf", "Inter Extra Bold", Set.of()),
	/** Arabic, with its joined letters. */
	ARABIC("Noto Sans Arabic", "NotoSansArabic-Bold.ttf", "Noto Sans Arabic Bold", Set.of(UnicodeScript.ARABIC)),
	/** Hebrew. */
	HEBREW("Noto Sans Hebrew", "NotoSansHebrew-Bold.ttf", "Noto Sans Hebrew Bold", Set.of(UnicodeScript.HEBREW)),
	/** Hindi and its relatives. */
	DEVANAGARI("Noto Sans Devanagari", "NotoSansDevanagari-Bold.ttf", "Noto Sans Devanagari Bold",
			Set.of(UnicodeScript.DEVANAGARI)),
	/** Thai. */
	THAI("Noto Sans Thai", "NotoSansThai-Bold.ttf", "Noto Sans Thai Bold", Set.of(UnicodeScript.THAI)),
	/** Japanese. */
	JAPANESE("Noto Sans CJK JP", FontFace.CJK, "Noto Sans CJK JP Bold",
			Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
	/** Korean. */
	KOREAN("Noto Sans CJK KR", FontFace.CJK, "Noto Sans CJK KR Bold", Set.of(UnicodeScript.HANGUL)),
	/** Chinese in traditional characters. */
	TRADITIONAL_CHINESE("Noto Sans CJK TC", FontFace.CJK, "Noto Sans CJK TC Bold", Set.of(UnicodeScript.BOPOMOFO)),
	/** Chinese in simplified characters, and Han characters of no known language. */
	SIMPLIFIED_CHINESE("Noto Sans CJK SC", FontFace.CJK, "Noto Sans CJK SC Bold", Set.of(UnicodeScript.HAN)),
	/** Emoji, in one colour. */
	EMOJI("Noto Emoji", "NotoEmoji-Bold.ttf", "Noto Emoji Bold", Set.of());

	private static final String CJK = "NotoSansCJK-Bold.ttc";

	/** Symbols from here on are pictures, and Inter has none of them. */
	private static final int FIRST_PICTURE = 0x1F000;

	private final String family;

	private final String file;

	private final String fullName;

	private final Set<UnicodeScript> scripts;

	FontFace(String family, String file, String fullName, Set<UnicodeScript> scripts) {
		this.family = family;
		this.file = file;
		this.fullName = fullName;
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
	 * The family, as subtitles name it.
	 * @return such as {@code Noto Sans Hebrew}
	 */
	public String family() {
		return this.family;
	}

	/**
	 * The face as libass names it when it has chosen it.
	 * @return such as {@code Noto Sans Hebrew Bold}
	 */
	public String fullName() {
		return this.fullName;
	}

	/**
	 * The file that it is in; some share one.
	 * @return a plain file name
	 */
	public String file() {
		return this.file;
	}

}
