package io.moneyprinter.footage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;

/**
 * Cuts long scenes into shots, where a word starts and best where a sentence or part of
 * one does.
 */
public final class Cut {

	/** How long a shot should be; short films cut every four to five seconds. */
	private static final long IDEAL_MILLIS = 4_600;

	/** No shot is shorter, or its heading could not be read. */
	private static final long LEAST_MILLIS = 2_400;

	/** How much further a cut may lie for standing at a comma or a full stop. */
	private static final long COMMA_MILLIS = 500;

	private static final long STOP_MILLIS = 1_000;

	private Cut() {
	}

	/**
	 * Divides a scene.
	 * @param scene that is spoken
	 * @return its shots without a gap, none of them shorter than what can be taken in
	 */
	public static List<Span> shots(SpokenScene scene) {
		long length = scene.endMillis() - scene.startMillis();
		long count = Math.max(1, Math.round(length / (double) IDEAL_MILLIS));
		List<Span> spans = new ArrayList<>();
		long at = scene.startMillis();
		for (long left = count; left > 1; left--) {
			long ideal = at + (scene.endMillis() - at) / left;
			long cut = nearest(scene.words(), ideal, at + LEAST_MILLIS, scene.endMillis() - LEAST_MILLIS);
			spans.add(new Span(at, cut));
			at = cut;
		}
		spans.add(new Span(at, scene.endMillis()));
		return spans;
	}

	/**
	 * The best place to end a shot whose pictures last no longer.
	 * @param scene that is spoken
	 * @param earliest where it may end, in milliseconds
	 * @param latest where it may end, in milliseconds
	 * @return where a word starts between the two, rather late, best after a sentence or
	 * part of one; empty if none does
	 */
	public static Optional<Long> before(SpokenScene scene, long earliest, long latest) {
		List<TimedWord> words = scene.words();
		Optional<Long> best = Optional.empty();
		long most = Long.MIN_VALUE;
		for (int i = 1; i < words.size(); i++) {
			long start = words.get(i).startMillis();
			long worth = start + bonus(words.get(i - 1).text());
			if (start >= earliest && start <= latest && worth >= most) {
				most = worth;
				best = Optional.of(start);
			}
		}
		return best;
	}

	private static long nearest(List<TimedWord> words, long ideal, long earliest, long latest) {
		long best = ideal;
		long least = Long.MAX_VALUE;
		for (int i = 1; i < words.size(); i++) {
			long start = words.get(i).startMillis();
			long distance = Math.abs(start - ideal) - bonus(words.get(i - 1).text());
			if (start >= earliest && start <= latest && distance < least) {
				least = distance;
				best = start;
			}
		}
		return best;
	}

	private static long bonus(String before) {
		char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
		return switch (last) {
			case '.', '!', '?', '…', '。', '！', '？', '؟' -> STOP_MILLIS;
			case ',', ';', ':', '–', '、', '，', '،' -> COMMA_MILLIS;
			default -> 0;
		};
	}

}
