package io.moneyprinter.footage.drawn.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.Language;

/**
 * The fonts of drawn lettering: Inter Display where it has the letters, else the faces in
 * which captions are written.
 */
public final class Typefaces {

	private final Font heavy = load("InterDisplay-ExtraBold.otf");

	private final Font plain = load("InterDisplay-SemiBold.otf");

	private final Fonts fonts;

	private final Map<FontFace, Font> others = new ConcurrentHashMap<>();

	/**
	 * Loads the fonts.
	 * @param fonts where other scripts' faces come from, when they are needed
	 */
	public Typefaces(Fonts fonts) {
		this.fonts = fonts;
	}

	private static Font load(String name) {
		try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
			return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException("The font " + name + " that ships cannot be read.", ex);
		}
	}

	/**
	 * Dresses a text.
	 * @param text not empty
	 * @param language of the text
	 * @param weight how heavy
	 * @param size in pixels
	 * @param tracking space added between letters, in parts of the size
	 * @return the text with a font for each of its characters
	 */
	AttributedString dress(String text, Language language, Weight weight, double size, double tracking) {
		AttributedString dressed = new AttributedString(text);
		FontFace before = FontFace.INTER;
		int start = 0;
		while (start < text.length()) {
			FontFace face = face(text, start, language, before);
			int end = start;
			while (end < text.length() && face(text, end, language, face) == face) {
				end += Character.charCount(text.codePointAt(end));
			}
			Map<TextAttribute, Object> style = (face == FontFace.INTER) ? Map.of(TextAttribute.SIZE, (float) size,
					TextAttribute.TRACKING, (float) tracking, TextAttribute.KERNING, TextAttribute.KERNING_ON)
					: Map.of(TextAttribute.SIZE, (float) size);
			dressed.addAttribute(TextAttribute.FONT, font(face, weight).deriveFont(style), start, end);
			before = face;
			start = end;
		}
		return dressed;
	}

	/**
	 * Signs that several scripts share are drawn by the neighbour's face if Inter has
	 * none.
	 */
	private FontFace face(String text, int at, Language language, FontFace before) {
		int letter = text.codePointAt(at);
		FontFace face = FontFace.of(letter, language);
		return (face == FontFace.INTER && !this.heavy.canDisplay(letter)) ? before : face;
	}

	private Font font(FontFace face, Weight weight) {
		if (face == FontFace.INTER) {
			return (weight == Weight.HEAVY) ? this.heavy : this.plain;
		}
		return this.others.computeIfAbsent(face, this::unpack);
	}

	private Font unpack(FontFace face) {
		try {
			Font[] faces = Font.createFonts(this.fonts.file(face).toFile());
			return Arrays.stream(faces)
				.filter((font) -> font.getFamily(Locale.ENGLISH).startsWith(face.family()))
				.findFirst()
				.orElse(faces[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException("The font " + face.file() + " that ships cannot be read.", ex);
		}
	}

	/** How heavy letters are. */
	enum Weight {

		HEAVY, PLAIN

	}

}
