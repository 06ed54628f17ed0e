package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Stars that come nearer, and the rim of a planet.
 */
final class Stars implements Backdrop {

	private static final int STARS = 170;

	private static final Ink WHITE = Ink.of(0xFFFFFF);

	private final Palette palette;

	private final Mesh night;

	private final double[] stars;

	private final double side;

	Stars(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.night = Grounds.night(palette, random);
		this.stars = random.doubles(4 * STARS).toArray();
		this.side = random.nextBoolean() ? 0.3 : 0.7;
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.night.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		brush.glow(this.side * plate.width(), 0.45 * plate.height(), 0.75 * unit, this.palette.mid(), 0.4);
		double reach = Math.hypot(plate.width(), plate.height()) / 2;
		for (int i = 0; i < STARS; i++) {
			double depth = (this.stars[4 * i + 1] + 0.035 * seconds) % 1;
			double far = reach * (0.06 + 1.1 * depth * depth);
			double angle = 2 * Math.PI * this.stars[4 * i] + 0.01 * seconds;
			double shine = Math.min(1, 4 * depth) * (0.7 + 0.3 * Math.sin(3 * seconds + 9 * this.stars[4 * i + 2]));
			double size = (0.003 + 0.011 * depth * this.stars[4 * i + 3]) * unit;
			Ink ink = WHITE.mix((i % 5 == 0) ? this.palette.accent() : this.palette.light(), 0.5);
			brush.glow(plate.width() / 2.0 + far * Math.cos(angle), 0.42 * plate.height() + far * Math.sin(angle), size,
					ink, shine);
		}
		planet(plate, brush, seconds);
	}

	private void planet(Plate plate, Brush brush, double seconds) {
		double unit = plate.unit();
		double radius = 1.15 * unit;
		double x = (1 - this.side) * plate.width();
		double y = plate.height() * 0.74 + radius - 0.012 * unit * seconds;
		brush.glow(x, y, 1.3 * radius, this.palette.mid().mix(this.palette.light(), 0.5), 0.85);
		brush.disc(x, y, radius, 3, this.palette.light().mix(WHITE, 0.35), 0.9);
		brush.disc(x, y + 0.012 * unit, radius, 0.05 * unit, this.palette.mid(), 1);
		brush.disc(x, y + 0.06 * unit, radius, 0.16 * unit, this.palette.base(), 1);
		brush.disc(x, y + 0.2 * unit, radius, 0.4 * unit, this.palette.deep(), 1);
	}

}
