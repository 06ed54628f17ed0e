package io.moneyprinter.footage.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.video.SpokenScene;

/**
 * The usable material of a film in the order in which it is shown: every piece once, then
 * further parts of long clips, and only then anything again. What is too short for a shot
 * shares its time with the next piece.
 */
final class Reel {

	private final List<Piece> pieces = new ArrayList<>();

	/**
	 * A reel of which nothing has been shown.
	 * @param pieces clips and pictures in the order in which they should come
	 * @param shots how many there are to fill: the parts of a clip are spread over it
	 */
	Reel(List<Piece> pieces, int shots) {
		long clips = pieces.stream().filter(Piece::clip).count();
		long pictures = pieces.size() - clips;
		int each = (int) Math.ceil((shots - pictures) / (double) Math.max(1, clips));
		pieces.forEach((piece) -> this.pieces.add(piece.expecting(each)));
	}

	/**
	 * Covers a span with what has not been seen.
	 * @param span of the film
	 * @param scene that is spoken then
	 * @return its shots; empty if there is not enough for the whole span
	 */
	Optional<List<Shot>> unseen(Span span, SpokenScene scene) {
		List<Piece> before = List.copyOf(this.pieces);
		List<Shot> shots = new ArrayList<>();
		for (long at = span.startMillis(); at < span.endMillis();) {
			Span rest = new Span(at, span.endMillis());
			Optional<Shot> shot = next(rest, scene);
			if (shot.isEmpty()) {
				this.pieces.clear();
				this.pieces.addAll(before);
				return Optional.empty();
			}
			shots.add(shot.get());
			at = shot.get().span().endMillis();
		}
		return Optional.of(shots);
	}

	/** The same, beginning anew where there is no more that fits. */
	List<Shot> any(Span span, SpokenScene scene) {
		List<Shot> shots = new ArrayList<>();
		for (long at = span.startMillis(); at < span.endMillis();) {
			Span rest = new Span(at, span.endMillis());
			Shot shot = next(rest, scene).or(() -> {
				this.pieces.replaceAll(Piece::again);
				return next(rest, scene);
			}).orElseGet(() -> shown(order().get(0), rest));
			shots.add(shot);
			at = shot.span().endMillis();
		}
		return shots;
	}

	private Optional<Shot> next(Span span, SpokenScene scene) {
		for (int piece : order()) {
			Optional<Long> end = this.pieces.get(piece).reach(span, scene);
			if (end.isPresent()) {
				return Optional.of(shown(piece, new Span(span.startMillis(), end.get())));
			}
		}
		return Optional.empty();
	}

	private Shot shown(int number, Span span) {
		Piece piece = this.pieces.get(number);
		this.pieces.set(number, piece.after(span));
		return piece.shot(span);
	}

	/** What was shown least comes first. */
	private List<Integer> order() {
		return IntStream.range(0, this.pieces.size())
			.boxed()
			.sorted(Comparator.comparingInt((piece) -> this.pieces.get(piece).shown()))
			.toList();
	}

}
