package io.moneyprinter.footage.drawn.backdrop;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Under water: shafts of light from above, bubbles, and the bottom.
 */
final class Deep implements Backdrop {

	private static final int SHAFTS = 6;

	private static final int BUBBLES = 26;

	private final Palette palette;

	private final Mesh water;

	private final Profile far;

	private final Profile near;

	private final double[] shafts;

	private final double[] bubbles;

	Deep(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.water = Grounds.depth(palette, random);
		this.far = Profile.hills(0.2, 3, 0.5, random);
		this.near = Profile.hills(0.16, 5, 0.3, random);
		this.shafts = random.doubles(3 * SHAFTS).toArray();
		this.bubbles = random.doubles(3 * BUBBLES).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.water.paint(plate, seconds);
		shine(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		float[] tops = new float[plate.width()];
		this.far.trace(tops, 0.9 * plate.height(), unit, 0.012 * seconds);
		brush.ground(tops, this.palette.base().mix(this.palette.mid(), 0.35), this.palette.base(), 0.3 * unit);
		rise(brush, plate, seconds);
		this.near.trace(tops, 0.98 * plate.height(), unit, 0.035 * seconds);
		brush.ground(tops, this.palette.base().mix(this.palette.deep(), 0.5), this.palette.deep(), 0.2 * unit);
	}

	private void shine(Plate plate, double seconds) {
		Graphics2D pen = plate.pen();
		double height = plate.height();
		Ink light = this.palette.light();
		for (int i = 0; i < SHAFTS; i++) {
			double sway = 0.05 * Math.sin(seconds * (0.3 + 0.3 * this.shafts[3 * i]) + 6.3 * this.shafts[3 * i + 1]);
			double x = ((i + this.shafts[3 * i]) / SHAFTS * 1.1 + sway) * plate.width();
			double half = (0.02 + 0.05 * this.shafts[3 * i + 2]) * plate.unit();
			double lean = (x - 0.5 * plate.width()) * 0.6 + 0.2 * plate.unit() * sway;
			double breath = 0.6 + 0.4 * Math.sin(0.8 * seconds + 6.3 * this.shafts[3 * i + 2]);
			pen.setPaint(
					new GradientPaint(0, 0, light.color(0.26 * breath), 0, (float) (0.8 * height), light.color(0)));
			Path2D shaft = new Path2D.Double();
			shaft.moveTo(x - half, -1);
			shaft.lineTo(x + half, -1);
			shaft.lineTo(x + lean + 3.4 * half, 0.8 * height);
			shaft.lineTo(x + lean - 2.2 * half, 0.8 * height);
			shaft.closePath();
			pen.fill(shaft);
		}
		pen.dispose();
	}

	private void rise(Brush brush, Plate plate, double seconds) {
		double unit = plate.unit();
		for (int i = 0; i < BUBBLES; i++) {
			double size = (0.005 + 0.026 * Math.pow(this.bubbles[3 * i + 2], 2.5)) * unit;
			double age = (this.bubbles[3 * i + 1] + (0.05 + 0.06 * this.bubbles[3 * i + 2]) * seconds) % 1;
			double sway = 0.02 * unit * Math.sin(2.4 * seconds + 6.3 * this.bubbles[3 * i]);
			double x = this.bubbles[3 * i] * plate.width() + sway;
			double y = plate.height() * (1.05 - 1.1 * age);
			brush.disc(x, y, size, 1.5, this.palette.light(), 0.3);
			brush.disc(x, y, 0.82 * size, 1.5, this.palette.mid(), 0.35);
			brush.glow(x - 0.35 * size, y - 0.35 * size, 0.55 * size, Ink.of(0xFFFFFF), 0.8);
		}
	}

}
