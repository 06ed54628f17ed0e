package io.moneyprinter.footage.drawn.backdrop;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A town in the evening, whose windows light up.
 */
final class City implements Backdrop {

	private static final double HORIZON = 0.6;

	private static final double WINDOW = 0.011;

	private final Palette palette;

	private final Mesh sky;

	private final List<Profile> rows = new ArrayList<>();

	private final List<double[]> windows = new ArrayList<>();

	City(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sky = Grounds.sky(palette, HORIZON, 0.35, random);
		for (int row = 0; row < 3; row++) {
			this.rows.add(houses(0.16 + 0.1 * row, 0.09 + 0.05 * row, row == 2, random));
		}
	}

	private Profile houses(double height, double width, boolean lit, SplittableRandom random) {
		int count = (int) (Profile.LENGTH / width);
		double pitch = Profile.LENGTH / (double) count;
		double[] heights = random.doubles(count, 0.35, 1).map((share) -> share * share * height + 0.05).toArray();
		for (int house = 0; lit && house < count; house++) {
			light(house * pitch, pitch * 0.92, heights[house], random);
		}
		return new Profile((x) -> {
			int house = (int) (x / pitch) % count;
			boolean gap = x - house * pitch > pitch * 0.92;
			return gap ? 0.03 : heights[house];
		});
	}

	private void light(double left, double width, double height, SplittableRandom random) {
		int columns = (int) (width / (2.2 * WINDOW));
		double margin = (width - (columns - 1) * 2.2 * WINDOW - WINDOW) / 2;
		for (double y = 0.02; y < height + 0.2; y += 2.6 * WINDOW) {
			for (int column = 0; column < columns; column++) {
				if (random.nextDouble() < 0.38) {
					this.windows.add(new double[] { left + margin + column * 2.2 * WINDOW, height - y,
							random.nextDouble(), random.nextDouble() });
				}
			}
		}
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		brush.glow(0.35 * plate.width(), HORIZON * plate.height(), 0.75 * unit, this.palette.light(), 0.35);
		float[] tops = new float[plate.width()];
		for (int row = 0; row < 3; row++) {
			double moved = (0.012 + 0.02 * row) * seconds;
			Ink top = this.palette.mid().mix(this.palette.deep(), 0.3 + 0.33 * row);
			this.rows.get(row).trace(tops, plate.height() * (HORIZON + 0.05 + 0.075 * row), unit, moved);
			brush.ground(tops, top, top.mix(this.palette.deep(), 0.75), 0.55 * unit);
		}
		lights(plate, seconds, 0.052 * seconds);
	}

	private void lights(Plate plate, double seconds, double moved) {
		Graphics2D pen = plate.pen();
		double unit = plate.unit();
		double ground = plate.height() * (HORIZON + 0.2);
		for (double[] window : this.windows) {
			double along = window[0] - moved;
			double x = unit * (along - Profile.LENGTH * Math.floor(along / Profile.LENGTH));
			double y = ground - unit * window[1];
			if (x < plate.width() && y < plate.height()) {
				double on = Math.min(1, Math.max(0, 4 * (seconds * 0.35 + window[2] * 1.4 - 0.5)));
				double flicker = 0.75 + 0.25 * Math.sin(1.3 * seconds + 6.3 * window[3]);
				Ink ink = (window[3] < 0.3) ? this.palette.light() : this.palette.accent();
				pen.setColor(ink.color(0.85 * on * flicker));
				pen.fill(new Rectangle2D.Double(x, y, WINDOW * unit, 1.35 * WINDOW * unit));
			}
		}
		pen.dispose();
	}

}
