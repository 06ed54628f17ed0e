package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Lights out of focus, rising slowly past each other.
 */
final class Bokeh implements Backdrop {

	private static final int LIGHTS = 26;

	private final Mesh ground;

	private final Ink[] inks;

	private final double[] x = new double[LIGHTS];

	private final double[] y = new double[LIGHTS];

	private final double[] size = new double[LIGHTS];

	private final double[] phase = new double[LIGHTS];

	Bokeh(Palette palette, SplittableRandom random) {
		this.ground = Grounds.aurora(palette, random);
		this.inks = new Ink[] { palette.accent(), palette.light(), palette.mid().mix(palette.light(), 0.4) };
		for (int i = 0; i < LIGHTS; i++) {
			this.x[i] = random.nextDouble();
			this.y[i] = (i + random.nextDouble()) / LIGHTS;
			this.size[i] = Math.pow(random.nextDouble(), 1.6);
			this.phase[i] = 2 * Math.PI * random.nextDouble();
		}
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.ground.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		for (int i = 0; i < LIGHTS; i++) {
			double radius = (0.018 + 0.105 * this.size[i]) * unit;
			double way = plate.height() + 2 * radius;
			double speed = (0.018 + 0.05 * this.size[i]) * unit;
			double y = (this.y[i] * way - speed * seconds) % way;
			y = ((y < 0) ? y + way : y) - radius;
			double x = this.x[i] * plate.width() + 0.03 * unit * Math.sin(0.5 * seconds + this.phase[i]);
			double breath = 0.75 + 0.25 * Math.sin(0.9 * seconds + 2 * this.phase[i]);
			Ink ink = this.inks[i % this.inks.length];
			double opacity = breath * (0.34 - 0.22 * this.size[i]);
			brush.disc(x, y, radius, 1.5 + 0.35 * radius * (1 - this.size[i]), ink, opacity);
			brush.glow(x, y, 1.9 * radius, ink, 0.5 * opacity);
		}
	}

}
