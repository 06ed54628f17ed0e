package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A large sun in rings of light; vapour rises from the land below.
 */
final class Sun implements Backdrop {

	private static final int RINGS = 4;

	private static final int MOTES = 34;

	private static final double PLACE = 0.64;

	private final Palette palette;

	private final Mesh sky;

	private final Swell far;

	private final Swell near;

	private final double[] motes;

	Sun(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sky = Grounds.sky(palette, PLACE, 0.5, random);
		this.far = new Swell(0.03, 1.3, 0.03, random);
		this.near = new Swell(0.035, 1.0, -0.05, random);
		this.motes = random.doubles(3 * MOTES).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double x = plate.width() / 2.0;
		double reach = plate.reach();
		double y = PLACE * plate.height() - 0.012 * reach * seconds;
		Ink warm = this.palette.accent().mix(this.palette.light(), 0.35);
		brush.glow(x, y, 1.05 * unit, warm, 0.4);
		for (int ring = RINGS; ring > 0; ring--) {
			double breath = 0.012 * Math.sin(1.1 * seconds - 0.9 * ring);
			brush.disc(x, y, (0.17 + 0.085 * ring + breath) * reach, 2, warm, 0.13);
		}
		brush.disc(x, y, 0.19 * reach, 2, this.palette.accent().mix(Ink.of(0xFFFFFF), 0.5), 1);
		float[] tops = new float[plate.width()];
		this.far.trace(tops, 0.745 * plate.height(), unit, seconds);
		brush.below(tops, this.palette.mid().mix(this.palette.base(), 0.3), this.palette.base(), 0.3 * unit, 0.94);
		rise(brush, plate, seconds);
		this.near.trace(tops, 0.86 * plate.height(), unit, seconds);
		brush.below(tops, this.palette.base().mix(this.palette.mid(), 0.2), this.palette.deep(), 0.3 * unit, 0.96);
	}

	private void rise(Brush brush, Plate plate, double seconds) {
		double unit = plate.unit();
		for (int i = 0; i < MOTES; i++) {
			double age = (this.motes[3 * i + 1] + (0.07 + 0.08 * this.motes[3 * i + 2]) * seconds) % 1;
			double x = this.motes[3 * i] * plate.width() + 0.03 * unit * Math.sin(5 * age + 6.3 * this.motes[3 * i]);
			double y = plate.height() * (0.9 - 0.5 * age);
			double size = (0.006 + 0.012 * this.motes[3 * i + 2]) * unit;
			brush.disc(x, y, size, 0.7 * size + 1, Ink.of(0xFFFFFF), 0.45 * Math.sin(Math.PI * age));
		}
	}

}
