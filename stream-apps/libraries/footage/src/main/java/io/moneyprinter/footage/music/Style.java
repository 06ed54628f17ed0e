package io.moneyprinter.footage.music;

import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Tone;

/**
 * How a mood sounds.
 *
 * @param slowest pace in beats a minute
 * @param fastest pace in beats a minute
 * @param scale semitones of its steps over the root
 * @param progressions each four chords, as steps of the scale
 * @param figures each eight eighths of a bar: which note of the chord is plucked, −1 for
 * none
 * @param drums how loud the drums are, 0 for none
 * @param brightness of the pad: the share of each harmonic to the one below
 */
record Style(int slowest, int fastest, int[] scale, int[][] progressions, int[][] figures, double drums,
		double brightness) {

	private static final int[] MAJOR = { 0, 2, 4, 5, 7, 9, 11 };

	private static final int[] MINOR = { 0, 2, 3, 5, 7, 8, 10 };

	private static final Style CALM = new Style(66, 74, MAJOR,
			new int[][] { { 0, 4, 5, 3 }, { 0, 2, 3, 3 }, { 0, 5, 3, 4 }, { 3, 0, 5, 4 } }, new int[][] {
					{ 0, -1, 2, -1, 3, -1, 2, -1 }, { 0, 1, 2, -1, 3, -1, -1, 2 }, { 0, -1, -1, 2, -1, 3, -1, 1 } },
			0, 0.46);

	private static final Style BRIGHT = new Style(96, 108, MAJOR,
			new int[][] { { 0, 4, 5, 3 }, { 0, 3, 5, 4 }, { 5, 3, 0, 4 }, { 0, 5, 1, 4 } },
			new int[][] { { 0, 2, 3, 2, 4, 2, 3, 2 }, { 0, 3, 2, 3, 4, 3, 2, 1 }, { 0, 2, 4, 3, -1, 2, 4, 3 } }, 1,
			0.55);

	private static final Style PENSIVE = new Style(60, 67, MINOR,
			new int[][] { { 0, 5, 2, 6 }, { 0, 3, 5, 4 }, { 0, 6, 5, 6 }, { 5, 6, 0, 0 } }, new int[][] {
					{ 0, -1, 2, -1, 3, -1, -1, -1 }, { 0, -1, -1, 3, -1, 2, -1, -1 }, { 0, 2, 3, -1, -1, -1, 1, -1 } },
			0, 0.4);

	/**
	 * The style of a mood.
	 * @param mood any but none
	 * @param tone decides when the mood is left to us
	 * @return its style
	 */
	static Style of(MusicMood mood, Tone tone) {
		return switch (mood) {
			case CALM -> CALM;
			case BRIGHT -> BRIGHT;
			case PENSIVE -> PENSIVE;
			case AUTO -> of(mood(tone), tone);
			case NONE -> throw new IllegalArgumentException("No music has no style.");
		};
	}

	static MusicMood mood(Tone tone) {
		return switch (tone) {
			case INFORMATIVE -> MusicMood.CALM;
			case FRIENDLY, HUMOROUS, INSPIRING -> MusicMood.BRIGHT;
			case DRAMATIC -> MusicMood.PENSIVE;
		};
	}

	/**
	 * A note of the scale.
	 * @param root MIDI key of the scale's first note
	 * @param step counted from the root; may lie beyond one octave
	 * @return its MIDI key
	 */
	int key(int root, int step) {
		return root + 12 * Math.floorDiv(step, this.scale.length) + this.scale[Math.floorMod(step, this.scale.length)];
	}

}
