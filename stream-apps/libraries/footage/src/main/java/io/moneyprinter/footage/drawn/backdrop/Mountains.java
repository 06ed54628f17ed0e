package io.moneyprinter.footage.drawn.backdrop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Mountain ranges behind each other, mist between them.
 */
final class Mountains implements Backdrop {

	private static final int RANGES = 5;

	private static final double HORIZON = 0.56;

	private final Palette palette;

	private final Mesh sky;

	private final double sunX;

	private final List<Profile> ranges = new ArrayList<>();

	Mountains(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sunX = 0.62 + 0.2 * random.nextDouble();
		this.sky = Grounds.sky(palette, HORIZON, this.sunX, random);
		for (int range = 0; range < RANGES; range++) {
			double near = range / (RANGES - 1.0);
			this.ranges.add(Profile.hills(0.3 - 0.12 * near, 3 + range, 0.85 - 0.35 * near, random));
		}
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double x = this.sunX * plate.width();
		double y = (HORIZON - 0.02) * plate.height() - 0.16 * plate.reach() - 0.01 * unit * seconds;
		brush.glow(x, y, 0.7 * unit, this.palette.light(), 0.45);
		brush.disc(x, y, 0.085 * plate.reach(), 2, this.palette.accent().mix(Ink.of(0xFFFFFF), 0.7), 0.96);
		float[] tops = new float[plate.width()];
		for (int range = 0; range < RANGES; range++) {
			double near = range / (RANGES - 1.0);
			double level = plate.height() * (HORIZON + 0.03 + 0.34 * Math.pow(near, 1.2));
			this.ranges.get(range).trace(tops, level, unit, (0.008 + 0.05 * near * near) * seconds);
			Ink ridge = this.palette.mid().mix(this.palette.light(), 0.35 * (1 - near)).mix(this.palette.deep(), near);
			Ink foot = this.palette.light().mix(this.palette.mid(), 0.45).mix(this.palette.deep(), 0.3 + 0.7 * near);
			brush.ground(tops, ridge, foot, 0.3 * unit);
			if (range < RANGES - 2) {
				double drift = 0.1 * Math.sin(0.25 * seconds + 2 * range);
				brush.glow((0.3 + 0.4 * (range % 2) + drift) * plate.width(), level + 0.04 * unit, 0.42 * unit,
						this.palette.light(), 0.16);
			}
		}
	}

}
