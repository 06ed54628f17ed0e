package io.moneyprinter.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;

/**
 * What was seen and heard of a finished film, however that was found out.
 *
 * @param size of the picture, such as {@code 1080x1920}
 * @param frames how many there are
 * @param blackFrom the seconds from which the picture is black
 * @param frozenFrom the seconds from which the picture stands still
 * @param sound what was heard
 */
public record FilmFacts(String size, long frames, List<String> blackFrom, List<String> frozenFrom, SoundFacts sound) {

	private static final double TARGET_LUFS = -14;

	/**
	 * Players even out less than this; sounds with few loud words cannot be set exactly.
	 */
	private static final double TOLERANCE_LU = 1;

	private static final double HIGHEST_PEAK_DBTP = -1;

	private static final int SAMPLES_PER_SECOND = 48_000;

	/** The loudness gate needs a few of its windows of 400 ms. */
	private static final int MEASURABLE_SECONDS = 3;

	public FilmFacts {
		blackFrom = List.copyOf(blackFrom);
		frozenFrom = List.copyOf(frozenFrom);
	}

	/**
	 * Holds the facts against what a film has to be.
	 * @param canvas what it should have been drawn on
	 * @param wanted how many frames it should have
	 * @return with a sentence for each defect
	 */
	public FilmCheck check(Canvas canvas, long wanted) {
		List<String> defects = technical(canvas, wanted);
		defects.addAll(remarks(canvas, wanted));
		if (this.sound.silent() && measurable(canvas, wanted)) {
			loudness(defects);
		}
		return checked(defects);
	}

	/**
	 * Holds the facts against what a film has to be whatever its maker wants to show.
	 * @param canvas what it should have been drawn on
	 * @param wanted how many frames it should have
	 * @return with a sentence for each defect
	 */
	public FilmCheck checkWhole(Canvas canvas, long wanted) {
		return checked(technical(canvas, wanted));
	}

	/**
	 * What looks or sounds like a defect, unless it is meant.
	 * @param canvas what the film was drawn on
	 * @param wanted how many frames it should have
	 * @return a sentence for each
	 */
	public List<String> remarks(Canvas canvas, long wanted) {
		List<String> remarks = new ArrayList<>();
		this.blackFrom.forEach((start) -> remarks.add("The picture is black from second " + start + "."));
		this.frozenFrom.forEach((start) -> remarks.add("The picture stands still from second " + start + "."));
		this.sound.silentFrom().forEach((start) -> remarks.add("Nothing is heard from second " + start + "."));
		if (!this.sound.silent() && measurable(canvas, wanted)) {
			loudness(remarks);
		}
		return remarks;
	}

	private static boolean measurable(Canvas canvas, long wanted) {
		return wanted >= (long) MEASURABLE_SECONDS * canvas.framesPerSecond();
	}

	private FilmCheck checked(List<String> defects) {
		return new FilmCheck(this.sound.loudness(), this.sound.truePeak(), defects);
	}

	private List<String> technical(Canvas canvas, long wanted) {
		List<String> defects = new ArrayList<>();
		lengths(canvas, wanted, defects);
		return defects;
	}

	private void lengths(Canvas canvas, long wanted, List<String> defects) {
		String shape = canvas.width() + "x" + canvas.height();
		if (!this.size.equals(shape)) {
			defects.add("The picture is " + this.size + " pixels instead of " + shape + ".");
		}
		if (this.frames != wanted) {
			defects.add("The film has " + this.frames + " frames instead of " + wanted + ".");
		}
		double difference = (double) this.sound.samples() / SAMPLES_PER_SECOND
				- (double) this.frames / canvas.framesPerSecond();
		if (Math.abs(difference) > 1.0 / canvas.framesPerSecond()) {
			defects.add(sentence("The sound is %.3f s %s than the picture.", Math.abs(difference),
					(difference > 0) ? "longer" : "shorter"));
		}
	}

	private void loudness(List<String> defects) {
		if (Math.abs(this.sound.loudness() - TARGET_LUFS) > TOLERANCE_LU) {
			defects.add(sentence("The film is %.1f LUFS loud instead of %.0f.", this.sound.loudness(), TARGET_LUFS));
		}
		if (this.sound.truePeak() > HIGHEST_PEAK_DBTP) {
			defects.add(sentence("The sound peaks at %.1f dBTP, over %.0f.", this.sound.truePeak(), HIGHEST_PEAK_DBTP));
		}
	}

	private static String sentence(String form, Object... values) {
		return String.format(Locale.ROOT, form, values);
	}

}
