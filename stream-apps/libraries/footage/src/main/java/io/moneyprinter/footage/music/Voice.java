package io.moneyprinter.footage.music;

/**
 * A note while it sounds.
 */
interface Voice {

	/** Samples a second. */
	int RATE = 48_000;

	/** Share of the left channel for a place between the speakers, of equal power. */
	static float left(double pan) {
		return (float) StrictMath.cos((pan + 1) * Math.PI / 4);
	}

	/** Share of the right channel. */
	static float right(double pan) {
		return (float) StrictMath.sin((pan + 1) * Math.PI / 4);
	}

	/**
	 * Adds the next samples.
	 * @param block is added to
	 * @param from first sample of the block
	 * @return whether the note goes on after the block
	 */
	boolean mix(Block block, int from);

}
