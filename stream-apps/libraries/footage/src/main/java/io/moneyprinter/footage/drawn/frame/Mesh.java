package io.moneyprinter.footage.drawn.frame;

import java.util.List;

/**
 * A gradient between drifting pools of colour: the ground of every picture. It is worked
 * out on a coarse grid, and dithered when it is brought to pixels.
 */
public final class Mesh {

	/** Pixels of the plate between two points of the grid. */
	private static final int CELL = 16;

	/** Fraction bits of colours while they are interpolated. */
	private static final int BITS = 16;

	/** Ordered thresholds of half a step, against bands in dark gradients. */
	private static final int[] THRESHOLDS = { 0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5 };

	private final List<Pool> pools;

	/**
	 * Makes a ground.
	 * @param pools of colour; at least one
	 */
	public Mesh(List<Pool> pools) {
		this.pools = List.copyOf(pools);
	}

	/**
	 * Covers a whole plate.
	 * @param plate to paint on
	 * @param seconds from the shot's start
	 */
	public void paint(Plate plate, double seconds) {
		int columns = (plate.width() + CELL - 1) / CELL + 1;
		int rows = (plate.height() + CELL - 1) / CELL + 1;
		float[] grid = new float[columns * rows * 3];
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++) {
				mix(x * CELL / (double) plate.width(), y * CELL / (double) plate.height(), seconds, grid,
						3 * (y * columns + x));
			}
		}
		for (int y = 0; y < plate.height(); y++) {
			paintLine(plate, y, grid, columns);
		}
	}

	private void mix(double x, double y, double seconds, float[] grid, int at) {
		double sum = 0;
		double red = 0;
		double green = 0;
		double blue = 0;
		for (Pool pool : this.pools) {
			double weight = pool.weight(x, y, seconds);
			sum += weight;
			red += weight * pool.ink().red();
			green += weight * pool.ink().green();
			blue += weight * pool.ink().blue();
		}
		grid[at] = (float) (red / sum);
		grid[at + 1] = (float) (green / sum);
		grid[at + 2] = (float) (blue / sum);
	}

	private static void paintLine(Plate plate, int y, float[] grid, int columns) {
		float share = (y % CELL) / (float) CELL;
		int upper = y / CELL * columns * 3;
		int lower = upper + columns * 3;
		for (int cell = 0; cell * CELL < plate.width(); cell++) {
			int[] from = new int[3];
			int[] step = new int[3];
			for (int channel = 0; channel < 3; channel++) {
				int at = 3 * cell + channel;
				float left = grid[upper + at] + (grid[lower + at] - grid[upper + at]) * share;
				float right = grid[upper + at + 3] + (grid[lower + at + 3] - grid[upper + at + 3]) * share;
				from[channel] = (int) (left * (1 << BITS));
				step[channel] = (int) ((right - left) * (1 << BITS) / CELL);
			}
			paintCell(plate, y, cell * CELL, from, step);
		}
	}

	private static void paintCell(Plate plate, int y, int left, int[] from, int[] step) {
		int[] pixels = plate.pixels();
		int end = Math.min(left + CELL, plate.width());
		int red = from[0];
		int green = from[1];
		int blue = from[2];
		for (int x = left; x < end; x++) {
			int threshold = THRESHOLDS[(y & 3) << 2 | x & 3] << (BITS - 4);
			pixels[y * plate.width() + x] = (red + threshold) >> BITS << 16 | (green + threshold) >> BITS << 8
					| (blue + threshold) >> BITS;
			red += step[0];
			green += step[1];
			blue += step[2];
		}
	}

	/**
	 * A pool of colour that drifts round its place.
	 *
	 * @param x of its place, 0 to 1 of the plate's width
	 * @param y of its place, 0 to 1 of the plate's height
	 * @param reach how far it spreads, in the same measure
	 * @param drift how far it moves away
	 * @param speed turns a second
	 * @param phase where on its way it starts, 0 to 1
	 * @param ink its colour
	 */
	public record Pool(double x, double y, double reach, double drift, double speed, double phase, Ink ink) {

		double weight(double atX, double atY, double seconds) {
			double turn = 2 * Math.PI * (this.phase + this.speed * seconds);
			double dx = atX - this.x - this.drift * Math.cos(turn);
			double dy = atY - this.y - this.drift * Math.sin(1.3 * turn);
			return Math.exp(-(dx * dx + dy * dy) / (this.reach * this.reach)) + 1e-4;
		}

	}

}
