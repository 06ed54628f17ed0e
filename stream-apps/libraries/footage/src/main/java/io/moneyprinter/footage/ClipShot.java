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
 * @param part of the clip that is shown. It may end before the shot does: whoever shows
 * it then lets it run on in a way that does not stand still
 * @param origin for the report
 */
public record ClipShot(Span span, Path file, MaterialId material, ClipPart part, Origin origin) implements Shot {

	/**
	 * A clip from somewhere on, as it was taken.
	 * @param span when it is seen
	 * @param file the clip, under a name of ours
	 * @param material whose content it is
	 * @param fromMillis where in the clip the shot starts
	 * @param origin for the report
	 */
	public ClipShot(Span span, Path file, MaterialId material, long fromMillis, Origin origin) {
		this(span, file, material, ClipPart.from(fromMillis), origin);
	}

	/**
	 * A clip from somewhere on.
	 * @param span when it is seen
	 * @param file the clip, under a name of ours
	 * @param material whose content it is
	 * @param fromMillis where in the clip the shot starts
	 * @param speed 1 as it was taken, 2 at twice its speed
	 * @param origin for the report
	 */
	public ClipShot(Span span, Path file, MaterialId material, long fromMillis, double speed, Origin origin) {
		this(span, file, material, new ClipPart(fromMillis, null, (speed != 1) ? speed : null), origin);
	}

	@Override
	public String recipe() {
		return "clip:" + this.material + "@" + this.part;
	}

}
