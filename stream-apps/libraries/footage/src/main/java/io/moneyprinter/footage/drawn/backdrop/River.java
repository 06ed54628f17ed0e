package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * A river that winds from the mountains to the viewer.
 */
final class River implements Backdrop {

	private static final int STEPS = 60;

	private static final int CURRENTS = 40;

	private static final double SOURCE = 0.58;

	private final Palette palette;

	private final Mesh sky;

	private final Profile far;

	private final Profile middle;

	private final Profile meadow;

	private final double bend;

	private final double[] currents;

	River(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.sky = Grounds.sky(palette, SOURCE, 0.6, random);
		this.far = Profile.hills(0.3, 3, 0.85, random);
		this.middle = Profile.hills(0.16, 4, 0.5, random);
		this.meadow = Profile.hills(0.03, 3, 0, random);
		this.bend = random.nextBoolean() ? 1 : -1;
		this.currents = random.doubles(3 * CURRENTS).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.sky.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		double source = SOURCE * plate.height();
		brush.glow(0.6 * plate.width(), source - 0.1 * unit, 0.7 * unit, this.palette.light(), 0.4);
		float[] tops = new float[plate.width()];
		this.far.trace(tops, source + 0.02 * unit, unit, 0.006 * seconds);
		brush.ground(tops, this.palette.mid().mix(this.palette.light(), 0.2), this.palette.light(), 0.6 * unit);
		this.middle.trace(tops, source + 0.04 * unit, unit, 0.012 * seconds);
		brush.ground(tops, this.palette.mid().mix(this.palette.base(), 0.5), this.palette.mid(), 0.3 * unit);
		this.meadow.trace(tops, source + 0.05 * unit, unit, 0.012 * seconds);
		brush.ground(tops, this.palette.base().mix(this.palette.mid(), 0.35), this.palette.deep(), 0.62 * unit);
		Graphics2D pen = plate.pen();
		water(pen, plate, seconds);
		flow(pen, plate, seconds);
		pen.dispose();
	}

	/** Where the river's middle is; 0 at the source, 1 before the viewer. */
	private double middle(double near, Plate plate, double seconds) {
		double swing = Math.sin(2.6 * Math.PI * Math.pow(near, 0.62) + 0.12 * Math.sin(0.5 * seconds));
		return plate.width() * 0.5 + this.bend * swing * (0.05 + 0.24 * near) * plate.unit();
	}

	private static double half(double near, Plate plate) {
		return (0.006 + 0.3 * Math.pow(near, 1.7)) * plate.unit();
	}

	private static double level(double near, Plate plate) {
		double source = SOURCE * plate.height() + 0.045 * plate.unit();
		return source + (1.02 * plate.height() - source) * near;
	}

	private void water(Graphics2D pen, Plate plate, double seconds) {
		Path2D shape = new Path2D.Double();
		shape.moveTo(middle(0, plate, seconds), level(0, plate));
		for (int i = 0; i <= STEPS; i++) {
			double near = i / (double) STEPS;
			shape.lineTo(middle(near, plate, seconds) - half(near, plate), level(near, plate));
		}
		for (int i = STEPS; i >= 0; i--) {
			double near = i / (double) STEPS;
			shape.lineTo(middle(near, plate, seconds) + half(near, plate), level(near, plate));
		}
		shape.closePath();
		pen.setPaint(new GradientPaint(0, (float) level(0, plate), this.palette.light().color(1), 0,
				(float) level(0.8, plate), this.palette.mid().mix(this.palette.base(), 0.35).color(1)));
		pen.fill(shape);
	}

	private void flow(Graphics2D pen, Plate plate, double seconds) {
		for (int i = 0; i < CURRENTS; i++) {
			double age = (this.currents[3 * i] + (0.07 + 0.05 * this.currents[3 * i + 1]) * seconds) % 1;
			double from = Math.pow(age, 1.7);
			double to = Math.min(1, from + 0.02 + 0.1 * from);
			double side = 1.6 * (this.currents[3 * i + 2] - 0.5);
			Path2D line = new Path2D.Double();
			for (int step = 0; step <= 6; step++) {
				double near = from + (to - from) * step / 6;
				double x = middle(near, plate, seconds) + side * half(near, plate);
				if (step == 0) {
					line.moveTo(x, level(near, plate));
				}
				else {
					line.lineTo(x, level(near, plate));
				}
			}
			pen.setColor(this.palette.light().color(0.55 * Math.sin(Math.PI * age)));
			pen.setStroke(new BasicStroke((float) ((0.001 + 0.008 * from) * plate.unit()), BasicStroke.CAP_ROUND,
					BasicStroke.JOIN_ROUND));
			pen.draw(line);
		}
	}

}
