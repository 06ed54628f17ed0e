package io.moneyprinter.footage.drawn.backdrop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Waves under a low sun, which glitters on the water.
 */
final class Sea implements Backdrop {

	private static final int LAYERS = 7;

	private static final int GLINTS = 46;

	private static final double HORIZON = 0.54;

	private final Palette palette;

	private final Mesh sky;

	private final double sunX;

	private final List<Swell> swells = new ArrayList<>();

	private final double[] glints = new double[GLINTS * 3];

	Sea(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sunX = 0.55 + 0.25 * random.nextDouble();
		this.sky = Grounds.sky(palette, HORIZON, this.sunX, random);
		for (int layer = 0; layer < LAYERS; layer++) {
			double near = layer / (LAYERS - 1.0);
			double direction = (layer % 2 == 0) ? 1 : -0.7;
			this.swells.add(new Swell(0.006 + 0.03 * near, 0.35 + 0.7 * near, direction * (0.05 + 0.1 * near), random));
		}
		for (int i = 0; i < this.glints.length; i++) {
			this.glints[i] = random.nextDouble();
		}
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double x = this.sunX * plate.width();
		double y = (HORIZON - 0.012) * plate.height() - 0.006 * unit * seconds;
		brush.glow(x, y, 0.8 * unit, this.palette.light().mix(this.palette.mid(), 0.35), 0.5);
		brush.glow(x, y, 0.27 * plate.reach(), this.palette.accent(), 0.75);
		brush.disc(x, y, 0.1 * plate.reach(), 2.5, this.palette.accent().mix(Ink.of(0xFFFFFF), 0.5), 1);
		float[] tops = new float[plate.width()];
		for (int layer = 0; layer < LAYERS; layer++) {
			double near = layer / (LAYERS - 1.0);
			double level = plate.height() * (HORIZON + 0.4 * Math.pow(near, 1.35));
			this.swells.get(layer).trace(tops, level, unit, seconds);
			Ink crest = this.palette.mid().mix(this.palette.base(), near).mix(this.palette.light(), 0.3 * (1 - near));
			Ink depth = this.palette.base().mix(this.palette.deep(), 0.25 + 0.75 * near);
			brush.below(tops, crest, depth, (0.16 + 0.3 * near) * unit, 0.93);
			if (layer < 4) {
				glitter(brush, plate, level, near, layer, seconds);
			}
		}
	}

	/** Short flashes on the water, most of them under the sun. */
	private void glitter(Brush brush, Plate plate, double level, double near, int layer, double seconds) {
		double unit = plate.unit();
		for (int i = layer; i < GLINTS; i += 4) {
			double wave = Math.sin(seconds * (1.1 + this.glints[3 * i + 2]) + 6.3 * this.glints[3 * i]);
			double shine = Math.max(0, wave) * Math.max(0, wave);
			double aside = (this.glints[3 * i] - 0.5) * (0.3 + 1.1 * near);
			double x = this.sunX * plate.width() + aside * unit;
			double y = level + (0.012 + 0.075 * this.glints[3 * i + 1]) * unit;
			brush.glow(x, y, (0.011 + 0.012 * near) * unit, this.palette.accent(), 0.9 * shine);
		}
	}

}
