package io.moneyprinter.footage.drawn.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;
import java.util.Objects;

import io.moneyprinter.video.Language;

/**
 * The fonts of drawn lettering.
 */
public final class Typefaces {

	private final Font heavy = load("InterDisplay-ExtraBold.otf");

	private final Font plain = load("InterDisplay-SemiBold.otf");

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
		Font font = (weight == Weight.HEAVY) ? this.heavy : this.plain;
		dressed.addAttribute(TextAttribute.FONT, font.deriveFont(Map.of(TextAttribute.SIZE, (float) size,
				TextAttribute.TRACKING, (float) tracking, TextAttribute.KERNING, TextAttribute.KERNING_ON)));
		return dressed;
	}

	/** How heavy letters are. */
	enum Weight {

		HEAVY, PLAIN

	}

}
