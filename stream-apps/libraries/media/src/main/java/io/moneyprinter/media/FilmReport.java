package io.moneyprinter.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;

/**
 * Reads what ffmpeg's detectors said of a film.
 *
 * @param log of the run
 */
record FilmReport(FfmpegLog log) {

	private static final double TARGET_LUFS = -14;

	/**
	 * Players even out less than this; sounds with few loud words cannot be set exactly.
	 */
	private static final double TOLERANCE_LU = 1;

	private static final double HIGHEST_PEAK_DBTP = -1;

	private static final int SAMPLES_PER_SECOND = 48_000;

	/** The loudness gate needs a few of its windows of 400 ms. */
	private static final int MEASURABLE_SECONDS = 3;

	private static final Pattern FRAMES = Pattern.compile("frame=\\s*(\\d+) .*");

	private static final Pattern SAMPLES = Pattern.compile(".*Number of samples: (\\d+)");

	private static final Pattern INTEGRATED = Pattern.compile("\\s+I:\\s+(-?[\\d.]+) LUFS");

	private static final Pattern PEAK = Pattern.compile("\\s+Peak:\\s+(-?[\\d.]+) dBFS");

	private static final Pattern SIZE = Pattern.compile("  Stream #0:\\d+\\S*: Video: .*, (\\d+x\\d+).*");

	private static final Pattern BLACK = Pattern.compile(".*black_start:([\\d.]+) black_end:([\\d.]+).*");

	private static final Pattern FROZEN = Pattern.compile(".*freezedetect\\.freeze_start: ([\\d.]+).*");

	private static final Pattern SILENT = Pattern.compile(".*silence_start: (-?[\\d.]+).*");

	FilmCheck check(Canvas canvas, long frames) {
		List<String> defects = new ArrayList<>();
		double loudness = last(INTEGRATED, -70);
		double peak = last(PEAK, -70);
		lengths(canvas, frames, defects);
		spans(defects);
		if (frames >= (long) MEASURABLE_SECONDS * canvas.framesPerSecond()) {
			sound(loudness, peak, defects);
		}
		return new FilmCheck(loudness, peak, defects);
	}

	private void lengths(Canvas canvas, long frames, List<String> defects) {
		String wanted = canvas.width() + "x" + canvas.height();
		// The first is the film's; the smaller one that the detectors see comes later.
		String size = all(SIZE).stream().findFirst().orElse("unknown");
		if (!size.equals(wanted)) {
			defects.add("The picture is " + size + " pixels instead of " + wanted + ".");
		}
		long present = (long) last(FRAMES, 0);
		if (present != frames) {
			defects.add("The film has " + present + " frames instead of " + frames + ".");
		}
		double difference = last(SAMPLES, 0) / SAMPLES_PER_SECOND - (double) present / canvas.framesPerSecond();
		if (Math.abs(difference) > 1.0 / canvas.framesPerSecond()) {
			defects.add(sentence("The sound is %.3f s %s than the picture.", Math.abs(difference),
					(difference > 0) ? "longer" : "shorter"));
		}
	}

	private void spans(List<String> defects) {
		all(BLACK).forEach((start) -> defects.add("The picture is black from second " + start + "."));
		all(FROZEN).forEach((start) -> defects.add("The picture stands still from second " + start + "."));
		all(SILENT).forEach((start) -> defects.add("Nothing is heard from second " + start + "."));
	}

	private static void sound(double loudness, double peak, List<String> defects) {
		if (Math.abs(loudness - TARGET_LUFS) > TOLERANCE_LU) {
			defects.add(sentence("The film is %.1f LUFS loud instead of %.0f.", loudness, TARGET_LUFS));
		}
		if (peak > HIGHEST_PEAK_DBTP) {
			defects.add(sentence("The sound peaks at %.1f dBTP, over %.0f.", peak, HIGHEST_PEAK_DBTP));
		}
	}

	private static String sentence(String form, Object... values) {
		return String.format(Locale.ROOT, form, values);
	}

	private List<String> all(Pattern pattern) {
		return this.log.lines()
			.stream()
			.map(pattern::matcher)
			.filter(Matcher::matches)
			.map((found) -> found.group(1))
			.toList();
	}

	/** Filters report once when they are set up and once at the end. */
	private double last(Pattern pattern, double otherwise) {
		List<String> found = all(pattern);
		return found.isEmpty() ? otherwise : Double.parseDouble(found.get(found.size() - 1));
	}

}
