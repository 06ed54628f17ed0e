package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A turning globe of points; those on land are larger.
 */
final class Globe implements Backdrop {

	private static final int POINTS = 1100;

	/** The golden angle spreads points evenly over a sphere. */
	private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

	private final Palette palette;

	private final Mesh night;

	private final boolean[] land = new boolean[POINTS];

	Globe(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.night = Grounds.night(palette, random);
		double[] phase = random.doubles(6, 0, 2 * Math.PI).toArray();
		for (int i = 0; i < POINTS; i++) {
			double y = height(i);
			double angle = GOLDEN * i;
			double shape = Math.sin(2 * angle + phase[0] + 2 * Math.sin(2.5 * y + phase[1]))
					+ 0.8 * Math.sin(3 * y + phase[2] + 1.5 * Math.cos(angle + phase[3]))
					+ 0.5 * Math.sin(5 * angle + 4 * y + phase[4]);
			this.land[i] = shape > 0.35;
		}
	}

	private static double height(int point) {
		return 1 - 2 * (point + 0.5) / POINTS;
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.night.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double radius = 0.41 * plate.reach();
		double x = plate.width() / 2.0;
		double y = 0.73 * plate.height();
		brush.glow(x, y, 1.7 * radius, this.palette.mid(), 0.75);
		brush.disc(x, y, radius, 3, this.palette.base(), 0.85);
		brush.disc(x + 0.1 * radius, y + 0.14 * radius, 0.86 * radius, 0.5 * radius, this.palette.deep(), 0.8);
		for (int i = 0; i < POINTS; i++) {
			point(brush, x, y, radius, i, seconds);
		}
		moon(brush, x, y, radius, seconds);
	}

	/** The globe is tilted by 20 degrees towards the viewer. */
	private void point(Brush brush, double x, double y, double radius, int number, double seconds) {
		double height = height(number);
		double across = Math.sqrt(1 - height * height);
		double angle = GOLDEN * number + 0.28 * seconds;
		double depth = across * Math.cos(angle);
		double front = depth * 0.94 - height * 0.34;
		if (front > 0) {
			double size = (this.land[number] ? 0.023 : 0.0085) * radius * (0.45 + 0.55 * front);
			Ink ink = this.land[number] ? this.palette.light() : this.palette.mid();
			brush.disc(x + radius * across * Math.sin(angle), y - radius * (height * 0.94 + depth * 0.34), size, 1.4,
					ink, 0.25 + 0.75 * front);
		}
	}

	private void moon(Brush brush, double x, double y, double radius, double seconds) {
		double angle = 0.6 * seconds + 2;
		if (Math.sin(angle) > -0.35) {
			double mx = x + 1.3 * radius * Math.cos(angle);
			double my = y + 0.36 * radius * Math.sin(angle) - 0.2 * radius * Math.cos(angle);
			brush.glow(mx, my, 0.2 * radius, this.palette.accent(), 0.6);
			brush.disc(mx, my, 0.05 * radius, 1.5, this.palette.accent(), 1);
		}
	}

}
