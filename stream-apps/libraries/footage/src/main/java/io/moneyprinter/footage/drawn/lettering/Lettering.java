package io.moneyprinter.footage.drawn.lettering;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.lettering.Typefaces.Weight;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;

/**
 * Sets lettering in one film's manner.
 *
 * @param faces the fonts
 * @param language of the texts
 * @param canvas to write on
 * @param captions which the lettering leaves room for
 * @param manner how headings stand
 * @param accent colour of what stands out
 */
public record Lettering(Typefaces faces, Language language, Canvas canvas, CaptionStyle captions, Manner manner,
		Ink accent) {

	private static final Ink WHITE = Ink.of(0xFFFFFF);

	private static final double TIGHT = -0.015;

	/**
	 * A heading.
	 * @param text not blank
	 * @return the heading, moving in
	 */
	public Overlay title(String text) {
		Zone zone = Zone.of(this.canvas, this.captions);
		return new Title(text, pen(Weight.HEAVY, zone.largestType(), WHITE), zone, this.manner, this.accent);
	}

	private Pen pen(Weight weight, double size, Ink ink) {
		return new Pen(this.faces, this.language, weight, size, TIGHT, ink);
	}

}
