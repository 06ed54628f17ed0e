package io.moneyprinter.speech.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.moneyprinter.speech.recording.SpeechSpans.Gap;
import io.moneyprinter.video.TimedWord;

/**
 * Finds when the words of a script are heard in a recording of it, without understanding
 * any: readers pause where sentences end, and between two pauses words take time by their
 * length. Punctuation and pauses are matched in order so that the recording's own rhythm
 * is followed best, first by sentences, then by their parts as well.
 */
final class Alignment {

	/** How far a sentence's end may be from where the average reader would be. */
	private static final double SENTENCE_TOLERANCE_MILLIS = 1_200;

	/** How far any pause may be from where it would be between the sentences found. */
	private static final double PAUSE_TOLERANCE_MILLIS = 400;

	private final Reading reading;

	private final SpeechSpans speech;

	private final List<Gap> gaps;

	/** Effort that has been spent at a moment of spoken time, as far as known. */
	private NavigableMap<Double, Double> anchors = new TreeMap<>();

	Alignment(Reading reading, SpeechSpans speech) {
		this.reading = reading;
		this.speech = speech;
		this.gaps = speech.gaps();
		this.anchors.put(0.0, 0.0);
		this.anchors.put(reading.effort(), (double) speech.spokenMillis());
		match(breaks(true), SENTENCE_TOLERANCE_MILLIS);
		match(breaks(false), PAUSE_TOLERANCE_MILLIS);
	}

	/**
	 * Times the words.
	 * @return one for each word of the reading
	 */
	List<TimedWord> words() {
		List<TimedWord> words = new ArrayList<>();
		double effort = 0;
		long at = 0;
		for (Reading.Word word : this.reading.words()) {
			long start = Math.max(at, (word.effort() > 0) ? this.speech.heardAt(spokenAt(effort), true) : at);
			effort += word.effort();
			at = Math.max(start, (word.effort() > 0) ? this.speech.heardAt(spokenAt(effort), false) : start);
			words.add(new TimedWord(word.text(), start, at));
		}
		return words;
	}

	/** The efforts after which a pause is due. */
	private List<Double> breaks(boolean sentencesOnly) {
		List<Double> breaks = new ArrayList<>();
		double effort = 0;
		for (Reading.Word word : this.reading.words()) {
			effort += word.effort();
			boolean pause = sentencesOnly ? word.pause().endsSentence() : !word.pause().mark().isEmpty();
			if (pause && effort > 0 && effort < this.reading.effort()) {
				breaks.add(effort);
			}
		}
		return breaks;
	}

	/**
	 * Pairs breaks with gaps, both in order, so that the pairs' worth is highest: longer
	 * gaps nearer to where they are expected are worth more.
	 */
	private void match(List<Double> breaks, double tolerance) {
		double[][] worth = new double[breaks.size() + 1][this.gaps.size() + 1];
		for (int i = 1; i <= breaks.size(); i++) {
			for (int j = 1; j <= this.gaps.size(); j++) {
				double paired = worth[i - 1][j - 1] + worth(breaks.get(i - 1), this.gaps.get(j - 1), tolerance);
				worth[i][j] = Math.max(paired, Math.max(worth[i - 1][j], worth[i][j - 1]));
			}
		}
		NavigableMap<Double, Double> found = new TreeMap<>();
		found.put(this.anchors.firstKey(), this.anchors.firstEntry().getValue());
		found.put(this.anchors.lastKey(), this.anchors.lastEntry().getValue());
		int j = this.gaps.size();
		for (int i = breaks.size(); i > 0 && j > 0;) {
			if (worth[i][j] == worth[i][j - 1]) {
				j--;
			}
			else if (worth[i][j] == worth[i - 1][j]) {
				i--;
			}
			else {
				found.put(breaks.get(--i), (double) this.gaps.get(--j).spokenMillis());
			}
		}
		this.anchors = found;
	}

	private double worth(double effort, Gap gap, double tolerance) {
		double off = (spokenAt(effort) - gap.spokenMillis()) / tolerance;
		return Math.sqrt(gap.lengthMillis()) * (1 - off * off);
	}

	private double spokenAt(double effort) {
		Entry<Double, Double> before = this.anchors.floorEntry(effort);
		Entry<Double, Double> after = this.anchors.higherEntry(effort);
		if (before == null || after == null) {
			return this.anchors.lastEntry().getValue();
		}
		double share = (effort - before.getKey()) / (after.getKey() - before.getKey());
		return before.getValue() + share * (after.getValue() - before.getValue());
	}

}
