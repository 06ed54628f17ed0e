package io.moneyprinter.speech.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where somebody speaks in a recording.
 *
 * @param spans in order, not overlapping
 */
record SpeechSpans(List<Span> spans) {

	/** A pause shorter than this belongs to the word, as before a p or a t. */
	private static final long SHORTEST_PAUSE_MILLIS = 150;

	/** A sound shorter than this is a knock or a click. */
	private static final long SHORTEST_SPEECH_MILLIS = 60;

	/** Softest speech, -50 dB of full scale. */
	private static final double AUDIBLE = 0.003;

	/**
	 * Finds them by loudness: between what is nearly always exceeded, the room's noise,
	 * and what is rarely exceeded, the vowels.
	 * @param levels loudness of each frame, 1 for full scale
	 * @param frameMillis length of a frame
	 * @return empty for silence
	 */
	static SpeechSpans find(double[] levels, int frameMillis) {
		if (levels.length == 0) {
			return new SpeechSpans(List.of());
		}
		double[] sorted = levels.clone();
		Arrays.sort(sorted);
		double noise = sorted[sorted.length / 10];
		double vowels = sorted[sorted.length * 9 / 10];
		double threshold = Math.max(AUDIBLE, Math.min(Math.max(3 * noise, vowels * 0.04), vowels * 0.3));
		List<Span> spans = new ArrayList<>();
		for (int i = 0; i < levels.length; i++) {
			if (levels[i] > threshold) {
				add(spans, new Span((long) i * frameMillis, (i + 1L) * frameMillis));
			}
		}
		spans.removeIf((span) -> span.lengthMillis() < SHORTEST_SPEECH_MILLIS);
		return new SpeechSpans(List.copyOf(spans));
	}

	private static void add(List<Span> spans, Span next) {
		int last = spans.size() - 1;
		if (last >= 0 && next.startMillis() - spans.get(last).endMillis() < SHORTEST_PAUSE_MILLIS) {
			spans.set(last, new Span(spans.get(last).startMillis(), next.endMillis()));
		}
		else {
			spans.add(next);
		}
	}

	/**
	 * How long is spoken, pauses left out.
	 * @return length in milliseconds
	 */
	long spokenMillis() {
		return this.spans.stream().mapToLong(Span::lengthMillis).sum();
	}

	/**
	 * The pauses inside.
	 * @return one less than there are spans, timed by {@link #spokenMillis spoken time}
	 */
	List<Gap> gaps() {
		List<Gap> gaps = new ArrayList<>();
		long spoken = 0;
		for (int i = 1; i < this.spans.size(); i++) {
			spoken += this.spans.get(i - 1).lengthMillis();
			gaps.add(new Gap(spoken, this.spans.get(i).startMillis() - this.spans.get(i - 1).endMillis()));
		}
		return gaps;
	}

	/**
	 * When a moment of spoken time is heard.
	 * @param spoken milliseconds of speech before it
	 * @param starting whether something begins there, which is after a pause and not
	 * before it
	 * @return milliseconds from the recording's start
	 */
	long heardAt(double spoken, boolean starting) {
		double left = spoken;
		for (Span span : this.spans) {
			if (left < span.lengthMillis() || (!starting && left <= span.lengthMillis())) {
				return span.startMillis() + Math.round(Math.max(0, left));
			}
			left -= span.lengthMillis();
		}
		return this.spans.get(this.spans.size() - 1).endMillis();
	}

	/**
	 * A time of speech.
	 *
	 * @param startMillis when it begins
	 * @param endMillis when it ends
	 */
	record Span(long startMillis, long endMillis) {

		long lengthMillis() {
			return this.endMillis - this.startMillis;
		}

	}

	/**
	 * A pause.
	 *
	 * @param spokenMillis how much is spoken before it
	 * @param lengthMillis how long it is
	 */
	record Gap(long spokenMillis, long lengthMillis) {
	}

}
