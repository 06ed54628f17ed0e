package io.moneyprinter.footage.drawn.lettering;

/**
 * How headings stand, the same all through a film.
 */
public enum Manner {

	/** From the left margin, a bar above. */
	LEFT(0),
	/** In the middle, a bar below. */
	CENTERED(0.5);

	private final double share;

	Manner(double share) {
		this.share = share;
	}

	/** Where a line starts that is narrower than its room. */
	double start(double room, double width, boolean right) {
		return (right && this == LEFT) ? room - width : this.share * (room - width);
	}

}
