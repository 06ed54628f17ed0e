package io.moneyprinter.footage.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;

/**
 * The usable material of a film in the order in which it is shown: every piece once, then
 * further parts of long clips, and only then anything again.
 */
final class Reel {

	/** A part of a clip that is worth a shot of its own. */
	private static final long PART_MILLIS = 4_500;

	private final List<Piece> pieces = new ArrayList<>();

	private int used;

	void add(MaterialId id, Path file, Material material) {
		this.pieces.add(new Piece(id, file, material));
	}

	boolean isEmpty() {
		return this.pieces.isEmpty();
	}

	/** Whether everything was shown that has not been shown before. */
	boolean exhausted() {
		return this.used >= this.pieces.stream().mapToInt(Piece::parts).sum();
	}

	/** The next piece, or part of one, for a span. */
	Shot next(Span span) {
		int all = this.pieces.stream().mapToInt(Piece::parts).sum();
		int rank = this.used % all;
		int again = this.used / all;
		this.used++;
		int part = 0;
		while (true) {
			for (Piece piece : this.pieces) {
				if (part < piece.parts() && rank-- == 0) {
					return piece.shot(span, part, again);
				}
			}
			part++;
		}
	}

	private record Piece(MaterialId id, Path file, Material material) {

		int parts() {
			boolean clip = this.material.kind() == Kind.CLIP;
			return clip ? (int) Math.max(1, this.material.lengthMillis() / PART_MILLIS) : 1;
		}

		Shot shot(Span span, int part, int again) {
			if (this.material.kind() == Kind.CLIP) {
				return new ClipShot(span, this.file, this.id, part * PART_MILLIS,
						new Origin("own-clip", "The own clip " + this.id + " is shown."));
			}
			return new StillShot(span, this.file, this.id, this.id.hashCode() + again,
					new Origin("own-picture", "The own picture " + this.id + " is shown."));
		}

	}

}
