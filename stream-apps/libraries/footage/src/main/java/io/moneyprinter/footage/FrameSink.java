package io.moneyprinter.footage;

import java.io.IOException;

/**
 * Takes the frames of a shot, one after another.
 */
@FunctionalInterface
public interface FrameSink {

	/**
	 * Takes a frame.
	 * @param yuv420p planar 4:2:0 in BT.709 limited range: width × height bytes of luma,
	 * then a quarter of that of Cb and of Cr. The array is drawn over when this returns
	 * @throws IOException when it cannot be passed on; the drawing ends
	 */
	void frame(byte[] yuv420p) throws IOException;

}
