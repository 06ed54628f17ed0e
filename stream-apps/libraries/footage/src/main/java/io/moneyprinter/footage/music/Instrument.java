package io.moneyprinter.footage.music;

/**
 * Who plays a note.
 */
enum Instrument {

	/** Soft strings that swell. */
	PAD,
	/** A plucked string. */
	PLUCK,
	/** A small bell. */
	BELL,
	/** A soft bass. */
	BASS,
	/** A soft low drum. */
	KICK,
	/** Sand in a box. */
	SHAKER;

	/**
	 * Starts a note.
	 * @param note of this instrument
	 * @param style whose sound it takes
	 * @param serial of the note in its piece, so that no two are quite alike
	 * @return the sound
	 */
	Voice play(Note note, Style style, int serial) {
		return switch (this) {
			case PAD -> new PadVoice(note, style.brightness(), serial);
			case PLUCK -> PartialsVoice.pluck(note);
			case BELL -> PartialsVoice.bell(note);
			case BASS -> PartialsVoice.bass(note);
			case KICK -> new KickVoice(note);
			case SHAKER -> new ShakerVoice(note, style.drums(), serial);
		};
	}

}
