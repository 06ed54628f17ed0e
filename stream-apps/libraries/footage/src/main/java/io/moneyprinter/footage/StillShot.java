package io.moneyprinter.footage;

import java.nio.file.Path;

import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;

/**
 * An own picture, over which the camera moves.
 *
 * @param span when it is seen
 * @param picture the file, under a name of ours; what is in it was written by strangers
 * @param material whose content it is
 * @param move decides the camera's way; any number
 * @param origin for the report
 */
public record StillShot(Span span, Path picture, MaterialId material, int move, Origin origin) implements Shot {

	@Override
	public String recipe() {
		return "still:" + this.material + "~" + this.move;
	}

}
