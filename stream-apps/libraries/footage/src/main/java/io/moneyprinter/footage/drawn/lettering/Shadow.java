package io.moneyprinter.footage.drawn.lettering;

import java.awt.image.BufferedImage;

/**
 * Blurs a black drawing: three box blurs, which is nearly a Gaussian one.
 */
final class Shadow {

	private static final int PASSES = 3;

	private Shadow() {
	}

	/**
	 * Blurs and thins a drawing in its place.
	 * @param image with alpha; its colours become black
	 * @param radius of each box in pixels
	 * @param opacity what is left of its alpha, 0 to 1
	 */
	static void soften(BufferedImage image, int radius, double opacity) {
		int width = image.getWidth();
		int height = image.getHeight();
		int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
		float[] alpha = new float[pixels.length];
		for (int i = 0; i < pixels.length; i++) {
			alpha[i] = pixels[i] >>> 24;
		}
		for (int pass = 0; pass < PASSES; pass++) {
			for (int y = 0; y < height; y++) {
				blur(alpha, y * width, 1, width, radius);
			}
			for (int x = 0; x < width; x++) {
				blur(alpha, x, width, height, radius);
			}
		}
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (int) Math.round(alpha[i] * opacity) << 24;
		}
		image.setRGB(0, 0, width, height, pixels, 0, width);
	}

	private static void blur(float[] values, int start, int step, int count, int radius) {
		float[] line = new float[count];
		float sum = 0;
		for (int i = -radius; i < count + radius; i++) {
			sum += (i + radius < count) ? values[start + (i + radius) * step] : 0;
			if (i >= 0 && i < count) {
				line[i] = sum / (2 * radius + 1);
			}
			sum -= (i - radius >= 0) ? values[start + (i - radius) * step] : 0;
		}
		for (int i = 0; i < count; i++) {
			values[start + i * step] = line[i];
		}
	}

}
