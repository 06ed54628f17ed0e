package io.moneyprinter.footage.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.footage.Span;

/**
 * What of a clip nobody has seen yet.
 *
 * @param spans of the clip, in order
 */
record Unseen(List<Span> spans) {

	/** Less of a clip is no shot. */
	private static final long LEAST_MILLIS = 1_000;

	Unseen {
		spans = List.copyOf(spans);
	}

	static Unseen all(long lengthMillis) {
		return new Unseen((lengthMillis > 0) ? List.of(new Span(0, lengthMillis)) : List.of());
	}

	/**
	 * A stretch to show: the next one that is long enough, else the first that is, else
	 * the longest.
	 * @param from where it would best start
	 * @param length that is needed
	 */
	Optional<Span> stretch(long from, long length) {
		Optional<Span> next = this.spans.stream()
			.filter((span) -> span.endMillis() - Math.max(from, span.startMillis()) >= length)
			.map((span) -> new Span(Math.max(from, span.startMillis()), span.endMillis()))
			.findFirst();
		return next.or(() -> this.spans.stream().filter((span) -> span.lengthMillis() >= length).findFirst())
			.or(() -> this.spans.stream().max(Comparator.comparingLong(Span::lengthMillis)));
	}

	Unseen without(Span seen) {
		List<Span> left = new ArrayList<>();
		for (Span span : this.spans) {
			add(span.startMillis(), Math.min(span.endMillis(), seen.startMillis()), left);
			add(Math.max(span.startMillis(), seen.endMillis()), span.endMillis(), left);
		}
		return new Unseen(left);
	}

	private static void add(long from, long to, List<Span> spans) {
		if (to - from >= LEAST_MILLIS) {
			spans.add(new Span(from, to));
		}
	}

}
