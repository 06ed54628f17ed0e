package io.moneyprinter.render.picture;

import io.moneyprinter.video.Color;

/**
 * A colour as films hold it: ITU-R BT.709 in limited range.
 *
 * @param y luma, 16 to 235
 * @param u blue difference, 16 to 240
 * @param v red difference, 16 to 240
 */
record Yuv(int y, int u, int v) {

	static Yuv of(Color color) {
		double red = (color.rgb() >> 16 & 0xFF) / 255.0;
		double green = (color.rgb() >> 8 & 0xFF) / 255.0;
		double blue = (color.rgb() & 0xFF) / 255.0;
		double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		return new Yuv((int) Math.round(16 + 219 * luma), (int) Math.round(128 + 224 * (blue - luma) / 1.8556),
				(int) Math.round(128 + 224 * (red - luma) / 1.5748));
	}

}
