package io.moneyprinter.footage.drawn.lettering;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Sprite;
import io.moneyprinter.footage.drawn.lettering.Typefaces.Weight;
import io.moneyprinter.video.Language;

/**
 * Writes words of one size and colour, each with a soft shadow that keeps it readable.
 *
 * @param faces the fonts
 * @param language of the words
 * @param weight how heavy
 * @param size in pixels
 * @param tracking space added between letters, in parts of the size
 * @param ink the colour
 */
record Pen(Typefaces faces, Language language, Weight weight, double size, double tracking, Ink ink) {

	private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

	private static final double SHADOW = 0.42;

	Pen sized(double other) {
		return new Pen(this.faces, this.language, this.weight, other, this.tracking, this.ink);
	}

	TextLayout layout(String text) {
		return new TextLayout(
				this.faces.dress(text, this.language, this.weight, this.size, this.tracking).getIterator(), CONTEXT);
	}

	double width(String text) {
		return text.isBlank() ? this.size / 4 * text.length() : layout(text).getAdvance();
	}

	/** Room round the letters for the shadow, in pixels. */
	int margin() {
		return (int) Math.ceil(this.size * 0.28) / 2 * 2 + 2;
	}

	/**
	 * Writes a word.
	 * @param text not blank
	 * @param x where its baseline starts, in pixels of the frame
	 * @param baseline in pixels of the frame
	 * @return the word in its place
	 */
	Placed write(String text, double x, double baseline) {
		TextLayout layout = layout(text);
		int margin = margin();
		int left = (int) Math.floor((x - margin) / 2) * 2;
		int top = (int) Math.floor(baseline - layout.getAscent()) - margin;
		int width = (int) Math.ceil(x - left + layout.getAdvance()) + margin;
		int height = (int) Math.ceil(layout.getAscent() + layout.getDescent()) + 2 * margin;
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		graphics.setColor(Ink.of(0).color(1));
		layout.draw(graphics, (float) (x - left), (float) (baseline - top + 0.03 * this.size));
		Shadow.soften(image, (int) Math.max(1, this.size * 0.075), SHADOW);
		graphics.setColor(this.ink.color(1));
		layout.draw(graphics, (float) (x - left), (float) (baseline - top));
		graphics.dispose();
		return new Placed(new Sprite(image), left, top);
	}

	/**
	 * A sprite and where it belongs.
	 *
	 * @param sprite the drawing
	 * @param x left side, in pixels, even
	 * @param y upper side, in pixels
	 */
	record Placed(Sprite sprite, int x, int y) {
	}

}
