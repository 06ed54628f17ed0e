package io.moneyprinter.footage;

import io.moneyprinter.video.Color;
import io.moneyprinter.video.Origin;

/**
 * A plain colour.
 *
 * @param span when it is seen
 * @param color of the whole canvas
 * @param origin for the report
 */
public record ColorShot(Span span, Color color, Origin origin) implements Shot {

	@Override
	public String recipe() {
		return "color:" + this.color.hex();
	}

}
