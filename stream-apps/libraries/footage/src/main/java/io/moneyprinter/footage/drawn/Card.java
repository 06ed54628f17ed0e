package io.moneyprinter.footage.drawn;

import io.moneyprinter.footage.drawn.backdrop.Backdrop;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.lettering.Legend;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Overlay;

/**
 * What a drawn shot shows.
 *
 * @param subject of the picture
 * @param palette its colours
 * @param seed decides what is free
 * @param lettering the film's manner of writing
 * @param legend what is written
 */
record Card(Subject subject, Palette palette, long seed, Lettering lettering, Legend legend) {

	Backdrop backdrop() {
		return this.subject.backdrop(this.palette, this.seed);
	}

	Overlay overlay() {
		return this.lettering.overlay(this.legend);
	}

	String recipe() {
		return String.join(",", this.subject.name(), this.palette.name(), Long.toHexString(this.seed),
				this.lettering.recipe(), this.legend.toString());
	}

}
