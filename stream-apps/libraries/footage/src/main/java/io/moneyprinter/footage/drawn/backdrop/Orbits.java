package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Arcs that turn round one centre, each at its own pace, with small lights on them.
 */
final class Orbits implements Backdrop {

	private static final int ARCS = 13;

	private static final double CENTRE = 0.72;

	private final Palette palette;

	private final Mesh ground;

	private final double[] arcs;

	Orbits(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.ground = Grounds.night(palette, random);
		this.arcs = random.doubles(4 * ARCS).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.ground.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double x = 0.5 * plate.width();
		double y = CENTRE * plate.height();
		double pulse = 0.5 + 0.5 * Math.sin(1.3 * seconds);
		brush.glow(x, y, 0.75 * unit, this.palette.mid(), 0.6);
		brush.glow(x, y, (0.2 + 0.02 * pulse) * unit, this.palette.light(), 0.85);
		brush.disc(x, y, 0.045 * unit, 2, this.palette.light(), 1);
		Graphics2D pen = plate.pen();
		for (int i = 0; i < ARCS; i++) {
			double pace = ((i % 2 == 0) ? 1 : -1) * (10 + 22 * this.arcs[4 * i]);
			double start = 360 * this.arcs[4 * i + 1] + pace * seconds;
			double length = 70 + 200 * this.arcs[4 * i + 2];
			double radius = (0.1 + 0.062 * i) * unit;
			pen.setStroke(new BasicStroke((float) ((0.0025 + 0.007 * this.arcs[4 * i + 3]) * unit),
					BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			pen.setColor(ink(i).color((marked(i) ? 0.8 : 0.42) * fade(i)));
			pen.draw(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, length, Arc2D.OPEN));
			double end = Math.toRadians(start + length);
			light(brush, x + radius * Math.cos(end), y - radius * Math.sin(end), unit, i);
		}
		pen.dispose();
	}

	private void light(Brush brush, double x, double y, double unit, int arc) {
		brush.glow(x, y, 0.045 * unit, ink(arc), 0.7 * fade(arc));
		brush.disc(x, y, 0.009 * unit, 1.5, this.palette.light(), fade(arc));
	}

	private Ink ink(int arc) {
		return marked(arc) ? this.palette.accent() : this.palette.light();
	}

	private static boolean marked(int arc) {
		return arc % 4 == 2;
	}

	private static double fade(int arc) {
		return 1 - 0.06 * arc;
	}

}
