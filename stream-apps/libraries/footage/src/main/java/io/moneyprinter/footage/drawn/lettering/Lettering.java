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

	/** A number is so much larger than a heading, and its unit so much smaller. */
	private static final double NUMBER = 2.1;

	private static final double UNIT = 0.62;

	private static final double TIGHT = -0.015;

	/**
	 * Sets a legend.
	 * @param legend what is written
	 * @return the legend, moving in
	 */
	public Overlay overlay(Legend legend) {
		Zone zone = Zone.of(this.canvas, this.captions);
		if (legend instanceof Legend.Heading heading) {
			return new Title(heading.text(), pen(Weight.HEAVY, zone.largestType(), WHITE), zone, this.manner,
					this.accent);
		}
		if (legend instanceof Legend.Number number) {
			return new BigNumber(number, pen(Weight.HEAVY, NUMBER * zone.largestType(), this.accent),
					pen(Weight.PLAIN, UNIT * zone.largestType(), WHITE), zone, this.manner);
		}
		return Overlay.NONE;
	}

	/**
	 * Everything but canvas and text that decides how a legend looks, for content keys.
	 * @return a short canonical text
	 */
	public String recipe() {
		return String.join(",", this.language.tag(), this.captions.position().id(),
				String.valueOf(this.captions.enabled()), this.manner.name(), Integer.toHexString(this.accent.rgb()));
	}

	private Pen pen(Weight weight, double size, Ink ink) {
		return new Pen(this.faces, this.language, weight, size, TIGHT, ink);
	}

}
