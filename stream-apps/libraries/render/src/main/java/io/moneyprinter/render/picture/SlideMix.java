package io.moneyprinter.render.picture;

import java.util.List;

/**
 * What comes pushes out what goes, from right to left.
 *
 * @param planes of the frames
 */
record SlideMix(List<Plane> planes) implements Mix {

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		for (Plane plane : this.planes) {
			int shift = (int) Math.round(plane.width() * Mix.eased(done));
			int rest = plane.width() - shift;
			for (int y = 0; y < plane.height(); y++) {
				int row = plane.offset() + y * plane.width();
				System.arraycopy(from, row + shift, out, row, rest);
				System.arraycopy(to, row, out, row + rest, shift);
			}
		}
	}

}
