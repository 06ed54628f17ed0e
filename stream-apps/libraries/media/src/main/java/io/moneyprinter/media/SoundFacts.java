package io.moneyprinter.media;

import java.util.List;

/**
 * What was heard of a sound.
 *
 * @param loudness integrated, EBU R 128, in LUFS; −70 for silence
 * @param truePeak highest of either channel in dBTP; −70 if it was not measured
 * @param samples of each channel; 0 if they were not counted
 * @param silentFrom the seconds, as ffmpeg writes them, from which nothing was heard
 */
public record SoundFacts(double loudness, double truePeak, long samples, List<String> silentFrom) {

	static final double SILENCE = -70;

	/** Integrated loudness alone: a twentieth of loudnorm's time. */
	private static final String LOUDNESS = "ebur128=framelog=verbose";

	public SoundFacts {
		silentFrom = List.copyOf(silentFrom);
	}

	/**
	 * The filter that measures loudness.
	 * @return to be placed at the end of a chain
	 */
	public static String meter() {
		return LOUDNESS;
	}

	/**
	 * Reads what the {@linkplain #meter() meter} said.
	 * @param log of the run, at verbosity "info"
	 * @return what was measured
	 */
	public static SoundFacts of(FfmpegLog log) {
		return new FilmReport(log).sound();
	}

	/**
	 * Whether nothing is heard.
	 * @return {@code true} when no gain can make it loud
	 */
	public boolean silent() {
		return this.loudness <= SILENCE;
	}

}
