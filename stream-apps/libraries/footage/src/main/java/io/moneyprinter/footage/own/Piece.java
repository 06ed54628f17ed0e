package io.moneyprinter.footage.own;

import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.footage.ClipPart;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Cut;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;

/**
 * A clip or a picture, and what of it has been shown.
 *
 * @param id of its content
 * @param file where it lies
 * @param material what it is
 * @param stride how far apart in a clip its shots best start, in milliseconds
 * @param shown how often
 * @param next where in the clip the next shot best starts
 * @param unseen what is left of a clip; of others, and of clips of unknown length, there
 * is all or nothing
 */
record Piece(MaterialId id, Path file, Material material, long stride, int shown, long next, Unseen unseen) {

	/** A clip may be shown a little slower where it is a little short. */
	private static final double SLOWEST = 0.8;

	/** No shot is shorter for the sake of its material. */
	private static final long LEAST_MILLIS = 1_500;

	static Piece of(MaterialId id, Path file, Material material) {
		return new Piece(id, file, material, 0, 0, 0, Unseen.all(length(material)));
	}

	private static long length(Material material) {
		return (material.kind() == Kind.CLIP && material.lengthMillis() > 0) ? material.lengthMillis() : 1;
	}

	boolean clip() {
		return this.material.kind() == Kind.CLIP;
	}

	private boolean measured() {
		return clip() && this.material.lengthMillis() > 0;
	}

	/** The same, expecting so many shots of it. */
	Piece expecting(int shots) {
		return new Piece(this.id, this.file, this.material, length(this.material) / Math.max(1, shots), this.shown,
				this.next, this.unseen);
	}

	/** The same, as if nothing had been shown but for its count. */
	Piece again() {
		return new Piece(this.id, this.file, this.material, this.stride, this.shown, 0,
				Unseen.all(length(this.material)));
	}

	/**
	 * How far it reaches with what has not been seen.
	 * @param span to be covered
	 * @param scene that is spoken then
	 * @return where its shot ends: with the span, or before a word; empty if it does not
	 * fit
	 */
	Optional<Long> reach(Span span, SpokenScene scene) {
		if (this.unseen.spans().isEmpty()) {
			return Optional.empty();
		}
		long most = measured() ? (long) (stretch(span).lengthMillis() / SLOWEST) : span.lengthMillis();
		return (most >= span.lengthMillis()) ? Optional.of(span.endMillis())
				: Cut.before(scene, span.startMillis() + LEAST_MILLIS,
						Math.min(span.startMillis() + most, span.endMillis() - LEAST_MILLIS));
	}

	private Span stretch(Span span) {
		return this.unseen.stretch(this.next, (long) Math.ceil(span.lengthMillis() * SLOWEST)).orElseThrow();
	}

	/** What it shows. */
	Shot shot(Span span) {
		if (!clip()) {
			return new StillShot(span, this.file, this.id, (this.id.hashCode() + this.shown) & Integer.MAX_VALUE,
					new Origin("own-picture", "The own picture " + this.id + " is shown."));
		}
		Origin origin = new Origin("own-clip", "The own clip " + this.id + " is shown.");
		if (!measured()) {
			return new ClipShot(span, this.file, this.id, 0, origin);
		}
		Span part = stretch(span);
		double speed = (double) part.lengthMillis() / span.lengthMillis();
		return new ClipShot(span, this.file, this.id,
				new ClipPart(part.startMillis(), null, (speed < 1 && speed >= SLOWEST) ? speed : null), origin);
	}

	/** What is left after it was shown. */
	Piece after(Span span) {
		if (!measured()) {
			return new Piece(this.id, this.file, this.material, this.stride, this.shown + 1, 0, Unseen.all(0));
		}
		Span part = stretch(span);
		Span seen = new Span(part.startMillis(), Math.min(part.endMillis(), part.startMillis() + span.lengthMillis()));
		return new Piece(this.id, this.file, this.material, this.stride, this.shown + 1,
				part.startMillis() + Math.max(seen.lengthMillis(), this.stride), this.unseen.without(seen));
	}

}
