package io.moneyprinter.footage.drawn.backdrop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Rows of firs in the haze, with fireflies.
 */
final class Forest implements Backdrop {

	private static final int ROWS = 4;

	private static final int FLIES = 22;

	private static final double HORIZON = 0.58;

	private final Palette palette;

	private final Mesh sky;

	private final List<Profile> rows = new ArrayList<>();

	private final double[] flies;

	Forest(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sky = Grounds.sky(palette, HORIZON, 0.7, random);
		for (int row = 0; row < ROWS; row++) {
			double near = row / (ROWS - 1.0);
			this.rows.add(firs(0.13 + 0.24 * near, (int) (46 - 30 * near), random));
		}
		this.flies = random.doubles(3 * FLIES).toArray();
	}

	/** Firs of a height, so many of them, on uneven ground. */
	private static Profile firs(double height, int count, SplittableRandom random) {
		Profile ground = Profile.hills(0.12, 3, 0.1, random);
		double[] place = random.doubles(count).toArray();
		double[] size = random.doubles(count, 0.55, 1).toArray();
		return new Profile((x) -> {
			double top = 0;
			for (int i = 0; i < count; i++) {
				double away = Math.abs(x - Profile.LENGTH * place[i]);
				away = Math.min(away, Profile.LENGTH - away);
				top = Math.max(top, fir(away, height * size[i]));
			}
			return ground.at(x) + top;
		});
	}

	/** Half of a fir: five skirts of branches, each wider than the one above. */
	private static double fir(double away, double height) {
		double half = 0.24 * height;
		if (away >= half) {
			return 0;
		}
		double steps = 5 * away / half;
		double skirt = Math.floor(steps);
		double within = steps - skirt;
		return height * (1 - (skirt + Math.min(1, 1.6 * within) * 0.75) / 5) * (1 - 0.15 * within);
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		brush.glow(0.7 * plate.width(), (HORIZON - 0.08) * plate.height(), 0.8 * unit, this.palette.light(), 0.4);
		float[] tops = new float[plate.width()];
		for (int row = 0; row < ROWS; row++) {
			double near = row / (ROWS - 1.0);
			double level = plate.height() * (HORIZON + 0.04 + 0.3 * near);
			this.rows.get(row).trace(tops, level, unit, (0.01 + 0.055 * near) * seconds);
			Ink ink = this.palette.mid().mix(this.palette.light(), 0.25).mix(this.palette.deep(), 0.15 + 0.85 * near);
			brush.ground(tops, ink, ink.mix(this.palette.base(), 0.5), 0.5 * unit);
		}
		for (int i = 0; i < FLIES; i++) {
			double turn = seconds * (0.4 + 0.5 * this.flies[3 * i]) + 6.3 * this.flies[3 * i + 2];
			double x = this.flies[3 * i] * plate.width() + 0.06 * unit * Math.sin(turn);
			double y = (0.5 + 0.42 * this.flies[3 * i + 1]) * plate.height() + 0.04 * unit * Math.sin(1.4 * turn);
			double shine = 0.5 + 0.5 * Math.sin(2.1 * turn);
			brush.glow(x, y, 0.035 * unit, this.palette.accent(), 0.7 * shine);
			brush.glow(x, y, 0.008 * unit, this.palette.accent(), shine);
		}
	}

}
