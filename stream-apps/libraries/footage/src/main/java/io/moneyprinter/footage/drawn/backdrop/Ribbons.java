package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Fine lines that flow side by side like silk in the wind.
 */
final class Ribbons implements Backdrop {

	private static final int LINES = 26;

	private static final int POINTS = 36;

	private final Palette palette;

	private final Mesh ground;

	private final Swell near;

	private final Swell far;

	private final double slope;

	Ribbons(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.ground = Grounds.aurora(palette, random);
		this.near = new Swell(0.12, 1.7, 0.1, random);
		this.far = new Swell(0.15, 1.2, -0.08, random);
		this.slope = (random.nextBoolean() ? 1 : -1) * (0.15 + 0.2 * random.nextDouble());
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.ground.paint(plate, seconds);
		Graphics2D pen = plate.pen();
		for (int line = 0; line < LINES; line++) {
			double share = line / (LINES - 1.0);
			double shine = Math.pow(Math.sin(Math.PI * share), 2);
			Ink ink = this.palette.mid().mix(this.palette.light(), share);
			if (line == LINES / 3) {
				ink = this.palette.accent();
			}
			pen.setColor(ink.color(0.12 + 0.5 * shine));
			pen.setStroke(new BasicStroke((float) ((0.0016 + 0.0034 * shine) * plate.unit())));
			pen.draw(line(plate, share, seconds));
		}
		pen.dispose();
	}

	private Path2D line(Plate plate, double share, double seconds) {
		double unit = plate.unit();
		Path2D path = new Path2D.Double();
		for (int i = 0; i <= POINTS; i++) {
			double x = plate.width() * (i / (double) POINTS * 1.1 - 0.05);
			double at = x / unit;
			double rise = (1 - share) * this.near.at(at, seconds) + share * this.far.at(at + 0.4 * share, seconds);
			double middle = 0.62 * plate.height() + this.slope * (x - plate.width() / 2.0);
			double y = middle + unit * (rise + 0.42 * (share - 0.5));
			if (i == 0) {
				path.moveTo(x, y);
			}
			else {
				path.lineTo(x, y);
			}
		}
		return path;
	}

}
