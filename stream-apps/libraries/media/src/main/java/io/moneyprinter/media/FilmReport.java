package io.moneyprinter.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what ffmpeg's detectors said of a film or a sound.
 *
 * @param log of the run
 */
record FilmReport(FfmpegLog log) {

	private static final Pattern FRAMES = Pattern.compile("frame=\\s*(\\d+) .*");

	private static final Pattern SAMPLES = Pattern.compile(".*Number of samples: (\\d+)");

	private static final Pattern INTEGRATED = Pattern.compile("\\s+I:\\s+(-?[\\d.]+) LUFS");

	private static final Pattern PEAK = Pattern.compile("\\s+Peak:\\s+(-?[\\d.]+) dBFS");

	private static final Pattern SIZE = Pattern.compile("  Stream #0:\\d+\\S*: Video: .*, (\\d+x\\d+).*");

	private static final Pattern BLACK = Pattern.compile(".*black_start:([\\d.]+) black_end:([\\d.]+).*");

	private static final Pattern FROZEN = Pattern.compile(".*freezedetect\\.freeze_start: ([\\d.]+).*");

	private static final Pattern SILENT = Pattern.compile(".*silence_start: (-?[\\d.]+).*");

	FilmFacts film(SoundFacts sound) {
		return new FilmFacts(size(), frames(), all(BLACK), all(FROZEN), sound);
	}

	SoundFacts sound() {
		return new SoundFacts(last(INTEGRATED, SoundFacts.SILENCE), last(PEAK, SoundFacts.SILENCE),
				(long) last(SAMPLES, 0), all(SILENT));
	}

	/** The first is the film's; the smaller one that the detectors see comes later. */
	private String size() {
		return all(SIZE).stream().findFirst().orElse("unknown");
	}

	private long frames() {
		return (long) last(FRAMES, 0);
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
