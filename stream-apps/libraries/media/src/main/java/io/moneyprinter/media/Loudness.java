package io.moneyprinter.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * How loud a sound is, by EBU R 128, as the first of loudnorm's two passes measures it.
 *
 * @param integrated in LUFS; −70 and less for silence
 * @param truePeak in dBTP
 * @param range in LU
 * @param threshold of the gate in LUFS
 * @param offset that the second pass wants to be told
 */
public record Loudness(double integrated, double truePeak, double range, double threshold, double offset) {

	private static final double SILENCE = -70;

	/**
	 * Reads what {@code loudnorm=print_format=json} said.
	 * @param log of the run
	 * @return the measurement
	 */
	public static Loudness of(FfmpegLog log) {
		String said = String.join("\n", log.lines());
		return new Loudness(value(said, "input_i"), value(said, "input_tp"), value(said, "input_lra"),
				value(said, "input_thresh"), value(said, "target_offset"));
	}

	private static double value(String said, String key) {
		Matcher value = Pattern.compile("\"" + key + "\" : \"(-?[\\d.]+|-?inf|-?nan)\"").matcher(said);
		if (!value.find()) {
			throw new VideoException(ErrorCode.RENDER_FAILED, "ffmpeg did not say how loud the sound is.");
		}
		return value.group(1).matches("-?[\\d.]+") ? Double.parseDouble(value.group(1)) : SILENCE;
	}

	/**
	 * Whether nothing is heard.
	 * @return {@code true} when no gain can make it loud
	 */
	public boolean silent() {
		return this.integrated <= SILENCE;
	}

}
