package io.moneyprinter.footage;

import java.nio.file.Path;

import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;

/**
 * A part of an own clip; its sound is not used.
 *
 * @param span when it is seen
 * @param file the clip, under a name of ours; what is in it was written by strangers
 * @param material whose content it is
 * @param fromMillis where in the clip the shot starts. The clip may end before the shot
 * does: whoever shows it then lets it run on in a way that does not stand still
 * @param speed 1 as it was taken, 2 at twice its speed
 * @param origin for the report
 */
public record ClipShot(Span span, Path file, MaterialId material, long fromMillis, double speed,
		Origin origin) implements Shot {

	public ClipShot {
		if (fromMillis < 0) {
			throw new IllegalArgumentException("A clip cannot be shown from " + fromMillis + " ms.");
		}
		if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("A clip cannot be shown at " + speed + " times its speed.");
		}
	}

	/**
	 * A part of a clip as it was taken.
	 * @param span when it is seen
	 * @param file the clip, under a name of ours
	 * @param material whose content it is
	 * @param fromMillis where in the clip the shot starts
	 * @param origin for the report
	 */
	public ClipShot(Span span, Path file, MaterialId material, long fromMillis, Origin origin) {
		this(span, file, material, fromMillis, 1, origin);
	}

	@Override
	public String recipe() {
		return "clip:" + this.material + "@" + this.fromMillis + ((this.speed != 1) ? "*" + this.speed : "");
	}

}
