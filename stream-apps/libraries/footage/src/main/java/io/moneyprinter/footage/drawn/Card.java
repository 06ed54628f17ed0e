package io.moneyprinter.footage.drawn;

import io.moneyprinter.footage.drawn.backdrop.Backdrop;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Overlay;

/**
 * What a drawn shot shows.
 *
 * @param subject of the picture
 * @param palette its colours
 * @param seed decides what is free
 * @param lettering the film's manner of writing
 * @param words what is written; empty for nothing
 */
record Card(Subject subject, Palette palette, long seed, Lettering lettering, String words) {

	Backdrop backdrop() {
		return this.subject.backdrop(this.palette, this.seed);
	}

	Overlay overlay() {
		return this.words.isEmpty() ? Overlay.NONE : this.lettering.title(this.words);
	}

	String recipe() {
		return this.subject + "," + this.palette + "," + this.seed + "," + this.lettering.language() + ","
				+ this.lettering.captions() + "," + this.lettering.manner() + "," + this.lettering.accent() + ","
				+ this.words;
	}

}
