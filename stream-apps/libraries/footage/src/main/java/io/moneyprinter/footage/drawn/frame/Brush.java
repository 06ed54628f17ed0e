package io.moneyprinter.footage.drawn.frame;

/**
 * Soft shapes on a plate, exact to fractions of a pixel, so that slow motion does not
 * tremble.
 */
public final class Brush {

	private static final int RED_BLUE = 0xFF00FF;

	private static final int GREEN = 0x00FF00;

	private final Plate plate;

	/**
	 * Takes a brush.
	 * @param plate to paint on
	 */
	public Brush(Plate plate) {
		this.plate = plate;
	}

	/**
	 * Fills everything below a line, shaded by the depth below it, as waves are.
	 * @param tops the line: for each column the distance from the plate's top, in pixels
	 * @param crest colour at the line
	 * @param depth colour far below it
	 * @param fade over how many pixels the crest's colour turns into that of the depth
	 * @param opacity 0 to 1
	 */
	public void below(float[] tops, Ink crest, Ink depth, double fade, double opacity) {
		int[] ramp = ramp(crest, depth);
		float scale = (float) (255 / fade);
		int full = (int) Math.round(256 * opacity);
		int width = this.plate.width();
		int[] pixels = this.plate.pixels();
		for (int y = first(tops); y < this.plate.height(); y++) {
			int at = y * width;
			for (int x = 0; x < width; x++) {
				float into = y + 1 - tops[x];
				if (into > 0) {
					int ink = ramp[Math.min((int) (into * scale), 255)];
					pixels[at + x] = blend(pixels[at + x], ink, (into < 1) ? (int) (full * into) : full);
				}
			}
		}
	}

	/**
	 * Fills everything below a line, shaded by its height in the picture, as distant
	 * ground is.
	 * @param tops the line: for each column the distance from the plate's top, in pixels
	 * @param upper colour at the line's highest point
	 * @param lower colour far below it
	 * @param fade over how many pixels the upper colour turns into the lower one
	 */
	public void ground(float[] tops, Ink upper, Ink lower, double fade) {
		int[] ramp = ramp(upper, lower);
		int width = this.plate.width();
		int[] pixels = this.plate.pixels();
		int first = first(tops);
		for (int y = first; y < this.plate.height(); y++) {
			int ink = ramp[Math.min((int) ((y - first) * 255 / fade), 255)];
			int at = y * width;
			for (int x = 0; x < width; x++) {
				float into = y + 1 - tops[x];
				if (into >= 1) {
					pixels[at + x] = ink;
				}
				else if (into > 0) {
					pixels[at + x] = blend(pixels[at + x], ink, (int) (256 * into));
				}
			}
		}
	}

	private int first(float[] tops) {
		float least = Float.MAX_VALUE;
		for (float top : tops) {
			least = Math.min(least, top);
		}
		return Math.max(0, (int) Math.floor(least));
	}

	private static int[] ramp(Ink from, Ink to) {
		int[] ramp = new int[256];
		for (int i = 0; i < 256; i++) {
			ramp[i] = from.mix(to, i / 255.0).rgb();
		}
		return ramp;
	}

	/**
	 * Paints a disc.
	 * @param cx its centre in pixels
	 * @param cy its centre in pixels
	 * @param radius in pixels
	 * @param softness width of its edge in pixels, at least 1
	 * @param ink its colour
	 * @param opacity 0 to 1
	 */
	public void disc(double cx, double cy, double radius, double softness, Ink ink, double opacity) {
		double outer = radius + softness / 2;
		float inverse = (float) (256 * opacity / softness);
		int full = (int) Math.round(256 * opacity);
		int color = ink.rgb();
		int[] pixels = this.plate.pixels();
		int right = Math.min(this.plate.width() - 1, (int) Math.ceil(cx + outer));
		int bottom = Math.min(this.plate.height() - 1, (int) Math.ceil(cy + outer));
		for (int y = Math.max(0, (int) (cy - outer)); y <= bottom; y++) {
			float dy = (float) (y + 0.5 - cy);
			for (int x = Math.max(0, (int) (cx - outer)); x <= right; x++) {
				float dx = (float) (x + 0.5 - cx);
				float inside = (float) outer - (float) Math.sqrt(dx * dx + dy * dy);
				if (inside > 0) {
					int at = y * this.plate.width() + x;
					pixels[at] = blend(pixels[at], color, Math.min((int) (inside * inverse), full));
				}
			}
		}
	}

	/**
	 * Adds light that fades from a centre, as (1 − d²)² does.
	 * @param cx its centre in pixels
	 * @param cy its centre in pixels
	 * @param radius where nothing is left of it, in pixels
	 * @param ink its colour
	 * @param strength 0 to 1
	 */
	public void glow(double cx, double cy, double radius, Ink ink, double strength) {
		float inverse = (float) (1 / (radius * radius));
		float full = (float) (256 * strength);
		int color = ink.rgb();
		int[] pixels = this.plate.pixels();
		int right = Math.min(this.plate.width() - 1, (int) Math.ceil(cx + radius));
		int bottom = Math.min(this.plate.height() - 1, (int) Math.ceil(cy + radius));
		for (int y = Math.max(0, (int) (cy - radius)); y <= bottom; y++) {
			float dy = (float) (y + 0.5 - cy);
			for (int x = Math.max(0, (int) (cx - radius)); x <= right; x++) {
				float dx = (float) (x + 0.5 - cx);
				float left = 1 - (dx * dx + dy * dy) * inverse;
				if (left > 0) {
					int at = y * this.plate.width() + x;
					pixels[at] = screen(pixels[at], color, (int) (full * left * left));
				}
			}
		}
	}

	/** Moves a pixel towards an ink; {@code alpha} from 0 to 256. */
	private static int blend(int pixel, int ink, int alpha) {
		int redBlue = pixel & RED_BLUE;
		int green = pixel & GREEN;
		redBlue += ((ink & RED_BLUE) - redBlue) * alpha >> 8;
		green += ((ink & GREEN) - green) * alpha >> 8;
		return redBlue & RED_BLUE | green & GREEN;
	}

	/** Adds light without ever burning out: 1 − (1 − a)(1 − b), per component. */
	private static int screen(int pixel, int ink, int alpha) {
		int red = (pixel >> 16) & 0xFF;
		int green = (pixel >> 8) & 0xFF;
		int blue = pixel & 0xFF;
		red += (255 - red) * ((ink >> 16) & 0xFF) * alpha >> 16;
		green += (255 - green) * ((ink >> 8) & 0xFF) * alpha >> 16;
		blue += (255 - blue) * (ink & 0xFF) * alpha >> 16;
		return red << 16 | green << 8 | blue;
	}

}
