package io.moneyprinter.render.caption;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.VideoException;

/**
 * How wide a text is when libass draws it.
 */
final class TextWidth {

	/** Measured large, so that rounding does not matter. */
	private static final float MEASURED_AT = 200;

	private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

	private final Fonts fonts;

	private final Language language;

	private final double height;

	private final Map<FontFace, Font> loaded = new EnumMap<>(FontFace.class);

	/**
	 * Widths at a size.
	 * @param height of a line in pixels, which is what subtitles call the font's size
	 */
	TextWidth(Fonts fonts, Language language, double height) {
		this.fonts = fonts;
		this.language = language;
		this.height = height;
	}

	double of(String text) {
		return FontRun.of(text, this.language).stream().mapToDouble(this::of).sum();
	}

	private double of(FontRun run) {
		Font font = this.loaded.computeIfAbsent(run.face(), this::load);
		double line = font.getLineMetrics(run.text(), PLAIN).getAscent()
				+ font.getLineMetrics(run.text(), PLAIN).getDescent();
		return font.getStringBounds(run.text(), PLAIN).getWidth() * this.height / line;
	}

	private Font load(FontFace face) {
		try {
			return Font.createFonts(this.fonts.file(face).toFile())[0].deriveFont(MEASURED_AT);
		}
		catch (FontFormatException | IOException ex) {
			throw new VideoException(ErrorCode.RENDER_FAILED, "The font " + face.family() + " cannot be read.", ex);
		}
	}

}
