package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Brush;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Clear cubes that turn in the light, as grains of salt do.
 */
final class Crystals implements Backdrop {

	private static final int CUBES = 11;

	private static final int[][] FACES = { { 0, 1, 3, 2 }, { 4, 5, 7, 6 }, { 0, 1, 5, 4 }, { 2, 3, 7, 6 },
			{ 0, 2, 6, 4 }, { 1, 3, 7, 5 } };

	private static final Ink WHITE = Ink.of(0xFFFFFF);

	private final Palette palette;

	private final Mesh ground;

	private final double[] cubes;

	Crystals(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.ground = Grounds.aurora(palette, random);
		this.cubes = random.doubles(6 * CUBES).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.ground.paint(plate, seconds);
		Brush brush = new Brush(plate);
		double unit = plate.unit();
		brush.glow(0.5 * plate.width(), 0.68 * plate.height(), 0.8 * unit, this.palette.light(), 0.28);
		Graphics2D pen = plate.pen();
		pen.setStroke(new BasicStroke((float) (0.003 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (int i = 0; i < CUBES; i++) {
			double near = (i + 1.0) / CUBES;
			double size = (0.022 + 0.115 * near * near) * unit;
			double drift = this.cubes[6 * i + 1] - (0.012 + 0.02 * near) * seconds;
			double y = (0.46 + 0.6 * (drift - Math.floor(drift))) * plate.height();
			double column = (i % 2 == 0) ? 0.08 + 0.36 * this.cubes[6 * i] : 0.56 + 0.36 * this.cubes[6 * i];
			double edge = Math.min(1, 5 * Math.min(drift - Math.floor(drift), 1 - drift + Math.floor(drift)));
			cube(pen, column * plate.width(), y, size, turn(i, seconds), edge * (0.35 + 0.65 * near));
		}
		pen.dispose();
	}

	private double[][] turn(int cube, double seconds) {
		double a = 6.3 * this.cubes[6 * cube + 2] + (0.25 + 0.3 * this.cubes[6 * cube + 4]) * seconds;
		double b = 6.3 * this.cubes[6 * cube + 3] + (0.2 + 0.25 * this.cubes[6 * cube + 5]) * seconds;
		double[][] corners = new double[8][];
		for (int i = 0; i < 8; i++) {
			double x = (i & 1) * 2 - 1;
			double y = (i & 2) - 1;
			double z = (i & 4) / 2.0 - 1;
			double x1 = x * Math.cos(a) + z * Math.sin(a);
			double z1 = z * Math.cos(a) - x * Math.sin(a);
			corners[i] = new double[] { x1, y * Math.cos(b) - z1 * Math.sin(b), z1 * Math.cos(b) + y * Math.sin(b) };
		}
		return corners;
	}

	/** Far faces first, then the near ones, so that the cube looks clear. */
	private void cube(Graphics2D pen, double x, double y, double size, double[][] corners, double opacity) {
		for (int pass = 0; pass < 2; pass++) {
			for (int[] face : FACES) {
				double depth = corners[face[0]][2] + corners[face[1]][2] + corners[face[2]][2] + corners[face[3]][2];
				if (depth < 0 == (pass == 0)) {
					double light = Math.abs(corners[face[0]][1] + corners[face[2]][1]) / 2;
					Path2D path = path(x, y, size, corners, face);
					pen.setColor(this.palette.light().mix(WHITE, light).color(opacity * (0.08 + 0.3 * light)));
					pen.fill(path);
					pen.setColor(WHITE.mix(this.palette.light(), 0.3).color(opacity * (pass == 0 ? 0.22 : 0.7)));
					pen.draw(path);
				}
			}
		}
	}

	private static Path2D path(double x, double y, double size, double[][] corners, int[] face) {
		Path2D path = new Path2D.Double();
		for (int i = 0; i < face.length; i++) {
			double[] corner = corners[face[i]];
			double px = x + size * corner[0];
			double py = y + size * corner[1];
			if (i == 0) {
				path.moveTo(px, py);
			}
			else {
				path.lineTo(px, py);
			}
		}
		path.closePath();
		return path;
	}

}
