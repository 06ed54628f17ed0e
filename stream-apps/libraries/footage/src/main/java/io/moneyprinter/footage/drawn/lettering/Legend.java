package io.moneyprinter.footage.drawn.lettering;

/**
 * What is written on a card.
 */
public sealed interface Legend {

	/** Nothing. */
	record Nothing() implements Legend {
	}

	/**
	 * Some words.
	 *
	 * @param text not blank
	 */
	record Heading(String text) implements Legend {
	}

	/**
	 * A number, large, whose digits roll into place.
	 *
	 * @param number as the script writes it
	 * @param unit what is counted; may be empty
	 * @param seconds when it is spoken, from the shot's start
	 */
	record Number(String number, String unit, double seconds) implements Legend {
	}

}
