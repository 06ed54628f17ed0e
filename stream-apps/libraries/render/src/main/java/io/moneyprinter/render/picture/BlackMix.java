package io.moneyprinter.render.picture;

import java.util.List;

/**
 * Out to black, and in again.
 *
 * @param planes of the frames
 */
record BlackMix(List<Plane> planes) implements Mix {

	private static final int ONE = 256;

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		byte[] seen = (done < 0.5) ? from : to;
		int light = (int) (ONE * Mix.eased(Math.abs(2 * done - 1)));
		for (Plane plane : this.planes) {
			int end = plane.offset() + plane.width() * plane.height();
			for (int i = plane.offset(); i < end; i++) {
				out[i] = (byte) (plane.black() + ((seen[i] & 0xFF) - plane.black()) * light / ONE);
			}
		}
	}

}
