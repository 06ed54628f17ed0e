package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Rain over hills; rings spread where it falls on water.
 */
final class Rain implements Backdrop {

	private static final int DROPS = 120;

	private static final int RINGS = 16;

	private static final double SHORE = 0.74;

	private static final double SLANT = 0.1;

	private final Palette palette;

	private final Mesh sky;

	private final Profile far;

	private final Profile near;

	private final double[] drops;

	private final double[] rings;

	Rain(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sky = Grounds.sky(palette, 0.6, 0.4, random);
		this.far = Profile.hills(0.3, 3, 0.7, random);
		this.near = Profile.hills(0.17, 4, 0.4, random);
		this.drops = random.doubles(3 * DROPS).toArray();
		this.rings = random.doubles(3 * RINGS).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		float[] tops = new float[plate.width()];
		double shore = SHORE * plate.height();
		this.far.trace(tops, shore - 0.12 * unit, unit, 0.012 * seconds);
		brush.ground(tops, this.palette.mid().mix(this.palette.base(), 0.4), this.palette.mid(), 0.3 * unit);
		this.near.trace(tops, shore, unit, 0.025 * seconds);
		brush.ground(tops, this.palette.base(), this.palette.deep(), 0.2 * unit);
		Arrays.fill(tops, (float) shore);
		brush.ground(tops, this.palette.mid().mix(this.palette.light(), 0.15), this.palette.deep(), 0.4 * unit);
		brush.glow(0.4 * plate.width(), shore, 0.5 * unit, this.palette.light(), 0.18);
		Graphics2D pen = plate.pen();
		spread(pen, plate, seconds);
		fall(pen, plate, seconds);
		pen.dispose();
	}

	private void spread(Graphics2D pen, Plate plate, double seconds) {
		double unit = plate.unit();
		double room = plate.height() * (1 - SHORE);
		for (int i = 0; i < RINGS; i++) {
			double age = (seconds * (0.5 + 0.3 * this.rings[3 * i + 2]) + this.rings[3 * i]) % 1;
			double near = 0.15 + 0.85 * this.rings[3 * i + 1];
			double radius = (0.02 + 0.16 * near) * unit * age;
			double x = ((this.rings[3 * i] * 7.3) % 1) * plate.width();
			double y = SHORE * plate.height() + near * room * 0.85;
			pen.setColor(this.palette.light().color(0.65 * (1 - age)));
			pen.setStroke(new BasicStroke((float) ((0.0018 + 0.003 * near) * unit)));
			pen.draw(new Ellipse2D.Double(x - radius, y - 0.28 * radius, 2 * radius, 0.56 * radius));
		}
	}

	private void fall(Graphics2D pen, Plate plate, double seconds) {
		double unit = plate.unit();
		for (int i = 0; i < DROPS; i++) {
			double near = this.drops[3 * i + 2];
			double length = (0.03 + 0.075 * near) * unit;
			double way = plate.height() * (SHORE + 0.2 * near) + length;
			double y = ((this.drops[3 * i + 1] + seconds * (0.55 + 0.6 * near)) % 1) * way;
			double x = this.drops[3 * i] * 1.2 * plate.width() - SLANT * y;
			pen.setColor(this.palette.light().color(0.16 + 0.4 * near));
			pen.setStroke(new BasicStroke((float) ((0.0015 + 0.0032 * near) * unit), BasicStroke.CAP_ROUND,
					BasicStroke.JOIN_ROUND));
			pen.draw(new Line2D.Double(x, y, x + SLANT * length, y - length));
		}
	}

}
