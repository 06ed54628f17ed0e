package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A mountain of fire: sparks rise from its glowing mouth.
 */
final class Volcano implements Backdrop {

	private static final int SPARKS = 64;

	private static final int CLOUDS = 12;

	private static final double MOUTH = 0.6;

	private final Palette palette;

	private final Mesh night;

	private final Profile rough;

	private final Profile front;

	private final double[] sparks;

	Volcano(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.night = Grounds.night(palette, random);
		this.rough = Profile.hills(0.05, 9, 0.8, random);
		this.front = Profile.hills(0.14, 4, 0.7, random);
		this.sparks = random.doubles(4 * SPARKS).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.night.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double x = plate.width() / 2.0;
		double y = MOUTH * plate.height();
		double pulse = 0.85 + 0.1 * Math.sin(2.2 * seconds) + 0.05 * Math.sin(5.3 * seconds);
		smoke(brush, x, y, unit, seconds);
		brush.glow(x, y, 0.85 * unit, this.palette.mid(), 0.75 * pulse);
		brush.glow(x, y - 0.02 * unit, 0.4 * unit, this.palette.light(), 0.85 * pulse);
		rise(brush, x, y, unit, seconds);
		float[] tops = new float[plate.width()];
		for (int column = 0; column < tops.length; column++) {
			double away = Math.abs(column + 0.5 - x) / unit;
			double slope = 0.1 * Math.log1p(Math.exp((away - 0.1) / 0.1 * 2.2)) * 0.72 - 0.012 * Math.exp(-away * 40);
			tops[column] = (float) (y + unit * (slope - this.rough.at(column / unit) * Math.min(1, 3 * away)));
		}
		brush.ground(tops, this.palette.mid().mix(this.palette.deep(), 0.5), this.palette.deep(), 0.22 * unit);
		this.front.trace(tops, 0.93 * plate.height(), unit, 0.03 * seconds);
		Ink black = this.palette.deep().mix(Ink.of(0), 0.45);
		brush.ground(tops, black, black, unit);
	}

	private void smoke(Brush brush, double x, double y, double unit, double seconds) {
		for (int i = 0; i < CLOUDS; i++) {
			double age = (i / (double) CLOUDS + 0.05 * seconds) % 1;
			double sway = Math.sin(3 * age + this.sparks[i] * 6.3) * 0.25 * age;
			brush.disc(x + sway * unit, y - 0.95 * age * unit, (0.05 + 0.2 * age) * unit, 0.12 * unit,
					this.palette.base().mix(this.palette.deep(), 0.35), 0.34 * (1 - age) * Math.min(1, 6 * age));
		}
	}

	private void rise(Brush brush, double x, double y, double unit, double seconds) {
		for (int i = 0; i < SPARKS; i++) {
			double speed = 0.16 + 0.22 * this.sparks[4 * i + 1];
			double age = (this.sparks[4 * i] + speed * seconds) % 1;
			double spread = (this.sparks[4 * i + 2] - 0.5) * (0.12 + 0.9 * age);
			double curl = 0.03 * Math.sin(7 * age + 6.3 * this.sparks[4 * i + 3]);
			double height = 1.05 * age * (1 - 0.35 * age) * (0.5 + this.sparks[4 * i + 3]);
			double size = (0.006 + 0.012 * this.sparks[4 * i + 2]) * (1 - 0.6 * age);
			Ink ink = this.palette.accent().mix(this.palette.light(), age);
			brush.glow(x + (spread + curl) * unit, y - height * unit, size * unit, ink, 1 - age);
			brush.glow(x + (spread + curl) * unit, y - height * unit, 3 * size * unit, this.palette.mid(),
					0.5 * (1 - age));
		}
	}

}
