package io.moneyprinter.render.picture;

import java.util.List;

/**
 * Mixes by a mask.
 *
 * @param planes of the frames
 * @param mask where what is seen
 */
record MaskMix(List<Plane> planes, Mask mask) implements Mix {

	private static final int ONE = 256;

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		double eased = Mix.eased(done);
		for (Plane plane : this.planes) {
			double aspect = (double) plane.width() / plane.height();
			for (int y = 0; y < plane.height(); y++) {
				int row = plane.offset() + y * plane.width();
				double down = (y + 0.5) / plane.height();
				for (int x = 0; x < plane.width(); x++) {
					int share = (int) (ONE * this.mask.share((x + 0.5) / plane.width(), down, aspect, eased));
					out[row + x] = (byte) (((from[row + x] & 0xFF) * (ONE - share) + (to[row + x] & 0xFF) * share
							+ ONE / 2) / ONE);
				}
			}
		}
	}

}
