package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A field of points that waves roll through, seen from above its edge.
 */
final class Lattice implements Backdrop {

	private static final int ROWS = 30;

	private static final int COLUMNS = 34;

	private static final double HORIZON = 0.5;

	private final Palette palette;

	private final Mesh night;

	private final Swell across;

	private final Swell along;

	Lattice(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.night = Grounds.aurora(palette, random);
		this.across = new Swell(0.2, 2.6, 0.35, random);
		this.along = new Swell(0.18, 3.1, -0.3, random);
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.night.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double wide = Math.max(1, plate.width() / unit);
		double room = (1.02 - HORIZON) * plate.height();
		for (int row = 0; row < ROWS; row++) {
			double near = 1 / (1 + 4.2 * (1 - row / (ROWS - 1.0)));
			for (int column = 0; column < COLUMNS; column++) {
				double x = (column + 0.5) / COLUMNS - 0.5;
				double wave = this.across.at(x * 4 * wide, seconds) + this.along.at(row * 0.13, seconds);
				double px = plate.width() / 2.0 + x * 2.6 * wide * unit * near;
				double py = HORIZON * plate.height() + near * room - wave * 0.62 * unit * near;
				double crest = Math.min(1, Math.max(0, 0.5 + 1.6 * wave));
				Ink ink = this.palette.mid().mix(this.palette.light(), crest);
				if (crest > 0.93) {
					ink = ink.mix(this.palette.accent(), 0.8);
				}
				brush.disc(px, py, (0.0022 + 0.0105 * near * (0.5 + crest)) * unit, 1.4, ink,
						Math.min(1, 0.2 + 1.1 * near) * (0.45 + 0.55 * crest));
			}
		}
	}

}
