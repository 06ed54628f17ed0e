package io.moneyprinter.footage.music;

/**
 * A note of a piece.
 *
 * @param instrument that plays it
 * @param start in seconds
 * @param length until it is let go, in seconds
 * @param key as MIDI counts them: 69 is 440 Hz
 * @param loudness 0 to 1
 * @param pan −1 (left) to 1 (right)
 */
record Note(Instrument instrument, double start, double length, int key, double loudness, double pan) {

	double frequency() {
		return 440 * StrictMath.pow(2, (this.key - 69) / 12.0);
	}

}
